package sample

import "gainsay/story"

const bridgeText = `Who knew about the cracks?

Safety inspectors warned the town of Wexcombe about cracks in the Tanner Street bridge two years before it was closed, a former engineer says. “They had the photographs on the table,” said Ilse Brandt, who left the council’s works department in May. “Nobody wanted to hear it.”

The council rejects that. “No such warning ever reached this office,” said Mayor Theo Okafor at a meeting on Tuesday. He called the allegation “a fairy tale”.

Brandt’s lawyer, Ruth Adler, said Ms. Brandt stands by her account. She denied that her client had been dismissed.

Halden & Sohn, the firm that inspected the bridge, declined to comment. One person close to the firm said that its report had been “watered down” before it was sent. “That simply did not happen,” the statement read.

The works department had estimated that repairs would cost £4 million. Residents are asking why the bridge stayed open. “We drove our children over it every morning 🚌,” one mother said.

A second engineer, Ilse’s brother Jan Brandt, disputed the mayor’s account of Tuesday’s meeting. Okafor told the Wexcombe Courier he had nothing to add.`

// Bridge is a story about invented parties with what the other sample lacks:
// speakers that are unknown or uncertain, uncertain links, no comment, a denial
// of a denial.
func Bridge() *story.Story {
	b := newBuilder(story.Meta{Name: "bridge", Title: "Who knew about the cracks?", Source: "The Wexcombe Courier",
		Published: "2025-10-14", Language: "en", URL: "https://courier.example/bridge"}, bridgeText)
	b.Blocks[0].Kind, b.Blocks[0].Level, b.Blocks[0].Markdown = story.Heading, 1, "# Who knew about the cracks?"

	inspectors := b.Actor("Safety inspectors", story.Group)
	council := b.Actor("Wexcombe council", story.Organization, "the town of Wexcombe", "The council", "the council")
	ilse := b.Actor("Ilse Brandt", story.Person, "a former engineer", "Ms. Brandt", "Brandt")
	mayor := b.Actor("Theo Okafor", story.Person, "Mayor Theo Okafor", "Okafor", "the mayor")
	adler := b.Actor("Ruth Adler", story.Person, "Brandt’s lawyer")
	firm := b.Actor("Halden & Sohn", story.Organization, "the firm")
	person := b.Actor("person close to Halden & Sohn", story.Unnamed, "One person close to the firm")
	mother := b.Actor("mother", story.Unnamed, "one mother")
	jan := b.Actor("Jan Brandt", story.Person, "A second engineer")
	b.Actors[adler-1].For, b.Actors[mayor-1].For = ilse, council

	outer := b.say(ilse, story.Indirect, story.Alleges, "a former engineer", "says", "Safety inspectors warned the town of Wexcombe about cracks in the Tanner Street bridge two years before it was closed").ID
	inner := b.say(inspectors, story.Indirect, story.Alleges, "Safety inspectors", "warned", "about cracks in the Tanner Street bridge two years before it was closed")
	inner.Within = outer
	warned := inner.ID
	photographs := b.say(ilse, story.Direct, story.Asserts, "Ilse Brandt, who left the council’s works department in May", "said", "“They had the photographs on the table,”|“Nobody wanted to hear it.”").ID
	rejects := b.say(council, story.Indirect, story.Disputes, "The council", "rejects", "that").ID
	never := b.say(mayor, story.Direct, story.Denies, "Mayor Theo Okafor", "said", "“No such warning ever reached this office,”").ID
	fairy := b.say(mayor, story.Mixed, story.Disputes, "He", "called", "the allegation “a fairy tale”")
	fairy.SpeakerConfidence = 0.5
	b.say(adler, story.Indirect, story.Confirms, "Brandt’s lawyer, Ruth Adler,", "said", "Ms. Brandt stands by her account")
	dismissed := b.say(0, story.Indirect, story.Denies, "She", "denied", "that her client had been dismissed")
	dismissed.Candidates = []story.ActorID{adler, ilse}
	declines := b.say(firm, story.Indirect, story.Declines, "Halden & Sohn, the firm that inspected the bridge,", "declined", "to comment").ID
	watered := b.say(person, story.Mixed, story.Alleges, "One person close to the firm", "said", "that its report had been “watered down” before it was sent").ID
	not := b.say(0, story.Direct, story.Denies, "", "read", "“That simply did not happen,”")
	not.Confidence = 0.4
	b.say(council, story.Indirect, story.Asserts, "The works department", "had estimated", "that repairs would cost £4 million").SpeakerConfidence = 0.3
	b.say(mother, story.Direct, story.Asserts, "one mother", "said", "“We drove our children over it every morning 🚌,”")
	disputes := b.say(jan, story.Indirect, story.Disputes, "A second engineer, Ilse’s brother Jan Brandt,", "disputed", "the mayor’s account of Tuesday’s meeting").ID
	nothing := b.say(mayor, story.Indirect, story.Declines, "Okafor", "told", "he had nothing to add").ID
	fired := b.imply("her client had been dismissed")

	b.answer(rejects, outer, story.Disputes, 0.8)
	b.answer(never, outer, story.Denies, 0.9)
	b.answer(never, warned, story.Denies, 0.9)
	b.answer(fairy.ID, outer, story.Disputes, 0.8)
	b.answer(dismissed.ID, fired, story.Denies, 0.7)
	b.answer(declines, photographs, story.Declines, 0.4)
	b.answer(not.ID, watered, story.Denies, 0.5)
	b.answer(disputes, never, story.Disputes, 0.7)
	b.answer(nothing, disputes, story.Declines, 0.7)
	return &b.Story
}

// Foreign is a story in a language that is not read.
func Foreign() *story.Story {
	b := newBuilder(story.Meta{Name: "bruecke", Title: "Wer wusste von den Rissen?", Language: "de"},
		"Wer wusste von den Rissen?\n\nDer Bürgermeister bestreitet, dass jemals eine Warnung in seinem Büro angekommen sei. „Das ist ein Märchen“, sagte er am Dienstag.")
	b.Story.Foreign = true
	return &b.Story
}
