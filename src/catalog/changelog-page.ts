/** Stripe's page of a dated version, or the place of a version on its release's page. */
export function changelogPage(version: string): string {
  const release = version.split('.')[1]
  return `https://docs.stripe.com/changelog/${release === undefined ? version : `${release}#${version}`}`
}
