import Stripe from 'stripe'

declare const stripe: Stripe

type Igic = Stripe.Tax.RegistrationCreateParams.CountryOptions.Es.Igic

export const register = (igic: Igic) =>
  stripe.tax.registrations.create({
    country: 'ES',
    active_from: 'now',
    country_options: { es: { type: 'standard', igic } },
  })

export async function scheme(id: string) {
  const { country_options } = await stripe.tax.registrations.retrieve(id)
  return country_options.es?.igic?.place_of_supply_scheme ?? country_options.fr?.igic?.place_of_supply_scheme
}
