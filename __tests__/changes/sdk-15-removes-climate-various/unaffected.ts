import Stripe from 'stripe'

export const isAir = (supplier: Stripe.Climate.Supplier) => supplier.removal_pathway === 'direct_air_capture'
export const own = (album: { artist: string }) => album.artist === 'various'
