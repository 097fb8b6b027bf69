const Stripe = require('stripe')
const { Stripe: Checkout } = require('./checkout')
const React = require('react').default

module.exports = { stripe: new Stripe('sk', { apiVersion: '2026-03-25.dahlia' }), Checkout, React }
