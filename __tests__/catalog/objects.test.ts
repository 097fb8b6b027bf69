import { objectLiterals } from '../../src/catalog/objects.ts'
import { isAlias } from '../../src/catalog/surface.ts'
import { surfaceVersions } from '../../src/catalog/surfaces.ts'
import { surfaceOf } from './read.ts'

test.each([surfaceVersions()[0], '2022-11-15', '2024-06-20', surfaceVersions().at(-1)])(
  'the literals that the text of %s shows are those of its types',
  (version) => {
    const surface = surfaceOf(version as string)
    const read = Object.entries(surface.types).flatMap(([name, type]) =>
      isAlias(type) || type.obj === undefined ? [] : [[name, type.obj]],
    )
    expect(read.length).toBeGreaterThan(50)
    expect([...objectLiterals(surface)]).toEqual(read)
  },
)
