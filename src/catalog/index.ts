/** WHAT STRIPE CHANGED: data only. Every curated change, in the order of the versions that brought them. */

import { changes as of20220801 } from './2022-08-01/index.ts'
import { changes as of20221115 } from './2022-11-15/index.ts'
import { changes as of20230816 } from './2023-08-16/index.ts'
import { changes as of20231016 } from './2023-10-16/index.ts'
import { changes as of20240410 } from './2024-04-10/index.ts'
import { changes as of20240620 } from './2024-06-20/index.ts'
import { changes as ofAcacia } from './2024-09-30.acacia/index.ts'
import { changes as ofBasil } from './2025-03-31.basil/index.ts'
import { changes as ofAprilBasil } from './2025-04-30.basil/index.ts'
import { changes as ofMayBasil } from './2025-05-28.basil/index.ts'
import { changes as ofJulyBasil } from './2025-07-30.basil/index.ts'
import { changes as ofClover } from './2025-09-30.clover/index.ts'
import { changes as ofNovemberClover } from './2025-11-17.clover/index.ts'
import { changes as ofDecemberClover } from './2025-12-15.clover/index.ts'
import { changes as ofJanuaryClover } from './2026-01-28.clover/index.ts'
import { changes as ofFebruaryClover } from './2026-02-25.clover/index.ts'
import { changes as ofDahlia } from './2026-03-25.dahlia/index.ts'
import { changes as ofMayDahlia } from './2026-05-27.dahlia/index.ts'
import { changes as ofJuneDahlia } from './2026-06-24.dahlia/index.ts'
import { changes as ofJulyDahlia } from './2026-07-29.dahlia/index.ts'
import { changes as ofAugustDahlia } from './2026-08-26.dahlia/index.ts'
import { changes as ofEndive } from './2026-09-30.endive/index.ts'
import type { Change } from './change.ts'
import {
  linkAccountSessions,
  permissionsDuplicate,
  permissionsInvalid,
  permissionsRequired,
} from './standing/financial-connections.ts'
import { moreValues } from './standing/more-values.ts'
import { superseded } from './standing/superseded.ts'
import { typeErrorUnderTarget } from './standing/type-error.ts'
import { apiVersionPin, sdkRange, stripeJsRange, versionDrift } from './standing/versions.ts'

export const standingChanges: readonly Change[] = [
  permissionsRequired,
  permissionsInvalid,
  permissionsDuplicate,
  linkAccountSessions,
  apiVersionPin,
  sdkRange,
  stripeJsRange,
  versionDrift,
  moreValues,
  typeErrorUnderTarget,
  ...superseded.map(({ change }) => change),
]

export const versionChanges: readonly Change[] = [
  ...of20220801,
  ...of20221115,
  ...of20230816,
  ...of20231016,
  ...of20240410,
  ...of20240620,
  ...ofAcacia,
  ...ofBasil,
  ...ofAprilBasil,
  ...ofMayBasil,
  ...ofJulyBasil,
  ...ofClover,
  ...ofNovemberClover,
  ...ofDecemberClover,
  ...ofJanuaryClover,
  ...ofFebruaryClover,
  ...ofDahlia,
  ...ofMayDahlia,
  ...ofJuneDahlia,
  ...ofJulyDahlia,
  ...ofAugustDahlia,
  ...ofEndive,
]

export const allChanges: readonly Change[] = [...standingChanges, ...versionChanges]
