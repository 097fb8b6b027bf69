const stripe = require("./client");
const { sessions } = stripe.financialConnections;

const build = (customer) => ({
	account_holder: { type: "customer", customer },
});

async function buildLater(customer) {
	const params = { account_holder: { type: "customer", customer } };
	params.return_url = "https://example.com";
	return params;
}

exports.link = async (req, res) => {
	const session = await req.app.get("stripe").financialConnections.sessions.create({
		account_holder: { type: "customer", customer: req.body.customer },
		permissions: ["balances", "transactions"],
	});
	await sessions.create({account_holder: {type: "customer", customer: req.body.customer}, permissions: ["balances", "transactions"]});
	await stripe.financialConnections.sessions.create(build(req.body.customer));
	await stripe.financialConnections.sessions.create(await buildLater(req.body.customer));
	await stripe.financialConnections.sessions.create(...req.body.args);
	await stripe.financialConnections.sessions.create();
	res.json({ secret: session.client_secret });
};
