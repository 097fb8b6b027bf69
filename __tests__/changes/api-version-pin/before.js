const stripe = require("stripe")(process.env.KEY, {
	apiVersion: "2024-04-10",
	maxNetworkRetries: 2,
});
const Stripe = require("stripe");
const second = Stripe(process.env.KEY);
const third = new Stripe(process.env.KEY, {
	timeout: 1,
});
stripe.financialConnections.sessions.create({
	account_holder: { type: "customer", customer: "cus_1" },
	return_url: "https://example.com" // the form
});
module.exports = { stripe, second, third };
