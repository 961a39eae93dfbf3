package sample

import "gainsay/story"

// Barclays is the program's own story, read by hand.
func Barclays() *story.Story {
	title, text := embedded("barclays-kaspersky")
	b := newBuilder(story.Meta{Name: "barclays-kaspersky", Title: title, Language: "en"}, text)

	gchq := b.Actor("GCHQ", story.Organization, "The intelligence service of the UK", "UK’s intelligence agency")
	b.Actor("Russia", story.Place)
	barclays := b.Actor("Barclays", story.Organization, "The bank")
	lab := b.Actor("Kaspersky Lab", story.Organization, "Russian firm Kaspersky", "the company")
	official := b.Actor("Whitehall official", story.Unnamed, "Certain Whitehall official", "This anonymous source")
	times := b.Actor("Financial Times", story.Organization)
	eugene := b.Actor("Eugene Kaspersky", story.Person, "billionaire Eugene Kaspersky")
	some := b.Actor("spokesperson", story.Unnamed, "some spokesperson")
	ncsc := b.Actor("NCSC", story.Organization, "NSCS", "GCHQ’s commercial arm")
	nsman := b.Actor("spokesman for NCSC", story.Unnamed, "A spokesman")
	adam := b.Actor("Adam Maskatiya", story.Person)
	ksman := b.Actor("spokesman for Kaspersky Lab", story.Unnamed, "a Kaspersky spokesman")
	b.Actors[nsman-1].For, b.Actors[ksman-1].For, b.Actors[adam-1].For = ncsc, lab, lab

	suspects := b.say(gchq, story.Indirect, story.Suspects, "The intelligence service of the UK", "suspects",
		"Russia of using Kaspersky security software to spy on over 2 million Barclays customers").ID
	b.say(official, story.Indirect, story.Asserts, "Certain Whitehall official", "has revealed", "this shocking news")
	reveals := b.say(official, story.Indirect, story.Asserts, "This anonymous source", "has revealed",
		"that UK’s intelligence agency GCHQ is worried that Russia might be using the software to spy on customers, including potential government workers and even military personnel").ID
	worried := b.say(gchq, story.Indirect, story.Suspects, "UK’s intelligence agency GCHQ", "is worried",
		"that Russia might be using the software to spy on customers, including potential government workers and even military personnel")
	worried.Within = reveals
	denies := b.say(eugene, story.Indirect, story.Denies, "Eugene Kaspersky", "has clearly denied", "any such claim").ID
	rumors := b.say(eugene, story.Direct, story.Disputes, "He", "was quoted",
		"“This story is based on rumors from unnamed sources, rather than specific facts that we can address.”").ID
	b.say(times, story.Indirect, story.Believes, "Financial Times", "believes", "Barclays is looking forward to concluding its commercial collaboration with Kaspersky")
	b.say(some, story.Indirect, story.Suggests, "some spokesperson", "suggested", "It can be due to strict commercial reasons")
	bank := b.say(barclays, story.Indirect, story.Denies, "The bank", "has firmly denied",
		"accusations of receiving advice to stop the use of Kaspersky products from GCHQ’s commercial arm, the NSCS").ID
	ban := b.say(ncsc, story.Indirect, story.Denies, "The NSCS", "declined", "this news of banning the use of Kaspersky products").ID
	never := b.say(nsman, story.Direct, story.Denies, "A spokesman", "quoted",
		"“The NCSC has never advised Barclays against using Kaspersky products. Any suggestion to the contrary is categorically untrue. The NCSC is not a regulator and does not mandate or ban any products. Our certification schemes do not currently cover anti-virus or anti-malware services.”").ID
	b.say(adam, story.Direct, story.Asserts, "Adam Maskatiya, general manager in the UK and Ireland for Kaspersky,", "said",
		"“Kaspersky Lab continues to work with Barclays to provide its customers with internet security. Barclays, through its global reach, has done much to improve public awareness of cybersecurity threats and we look forward to continuing our relationship to help keep its customers protected online.”")
	b.say(lab, story.Indirect, story.Admits, "the company", "did acknowledge", "that its software located secret files on a private US computer")
	ties := b.say(ksman, story.Indirect, story.Denies, "a Kaspersky spokesman", "Denying", "any kind of inappropriate ties to any government").ID
	b.say(ksman, story.Direct, story.Asserts, "a Kaspersky spokesman", "said",
		"“Kaspersky Lab assists law enforcement agencies around the world with cyber threats, including those in Russia, by providing cyber security expertise on malware and cyber attacks. When assisting in official government cybercrime investigations, the company only provides technical expertise throughout the investigation to help the organization catch cybercriminals.”")
	b.say(lab, story.Indirect, story.Admits, "Kaspersky Lab", "has always acknowledged",
		"that it provides appropriate products and services to governments around the world to protect those organizations from cyber threats")
	untied := b.say(lab, story.Indirect, story.Denies, "Kaspersky Lab", "", "it does not have unethical ties or disreputable affiliations with any government, including Russia").ID
	advice := b.imply("receiving advice to stop the use of Kaspersky products")

	b.answer(denies, suspects, story.Denies, 0.9)
	b.answer(denies, worried.ID, story.Denies, 0.9)
	b.answer(rumors, suspects, story.Disputes, 0.7)
	b.answer(bank, advice, story.Denies, 0.8)
	b.answer(ban, advice, story.Denies, 0.7)
	b.answer(never, advice, story.Denies, 0.8)
	b.answer(ties, suspects, story.Denies, 0.5)
	b.answer(untied, suspects, story.Denies, 0.7)
	return &b.Story
}
