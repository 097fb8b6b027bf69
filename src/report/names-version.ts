/** Whether some lines name a release of the SDK (manifest, lockfiles) or a version of the API. */
export function namesVersion(lines: string): boolean {
  return /"stripe"|stripe[@/]|stripe-\d+\.|stripe-version|api_?version|['"`]\d{4}-\d{2}-\d{2}/i.test(lines)
}
