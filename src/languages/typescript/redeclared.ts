/** Members of Stripe's types that the code declares anew: as what they are once expanded, most of the time. */
import { type Context, ts } from './context.ts'

/** The members that `payment_intent` of `interface Expanded extends Stripe.Invoice { payment_intent: … }` stands for. */
export function redeclared(symbol: ts.Symbol | undefined, { checker, keyOf }: Context): ts.Symbol[] {
  const declaration = symbol?.declarations?.[0]
  if (!symbol || !declaration || !ts.isPropertySignature(declaration) || keyOf(declaration) !== null)
    return []
  return besides(declaration.parent).flatMap((node) => {
    const [whole, keys] = node.typeArguments ?? []
    const isOmitted = keys !== undefined && nameOf(node) === 'Omit'
    const type = isOmitted ? whole && checker.getTypeFromTypeNode(whole) : checker.getTypeAtLocation(node)
    return (type && checker.getPropertyOfType(checker.getApparentType(type), symbol.name)) ?? []
  })
}

/** `Stripe.Invoice & { id: string }`: the code has said that the member is there. */
export function isDeclaredPresent(symbol: ts.Symbol | undefined, { checker, keyOf }: Context): boolean {
  const missing = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Any | ts.TypeFlags.Unknown
  return (symbol?.declarations ?? []).some((each) => {
    if (keyOf(each) !== null || !ts.isPropertySignature(each) || each.questionToken || !each.type)
      return false
    const type = checker.getTypeFromTypeNode(each.type)
    return (type.isUnion() ? type.types : [type]).every(({ flags }) => (flags & missing) === 0)
  })
}

type Reference = ts.ExpressionWithTypeArguments | ts.TypeReferenceNode

/** What an interface extends, or a literal type is intersected with. */
function besides(owner: ts.Node): Reference[] {
  if (ts.isInterfaceDeclaration(owner))
    return (owner.heritageClauses ?? []).flatMap(({ types }) => [...types])
  const { parent } = owner
  return ts.isIntersectionTypeNode(parent) ? parent.types.filter(ts.isTypeReferenceNode) : []
}

function nameOf(node: Reference): string {
  return (ts.isTypeReferenceNode(node) ? node.typeName : node.expression).getText()
}
