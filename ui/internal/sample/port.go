package sample

import "gainsay/story"

const ledgerText = `Port may close over silt

Harbour inspector Ines Calder said Norvik Dredging dumped toxic silt in the bay of Lunde last winter. “They did it at night,” she said.

The catch has halved, according to Tom Vole, who has fished there for thirty years.

The county declined to comment.`

const mailText = `Dredger answers

Norvik Dredging denied that it had dumped toxic silt in the bay. “Our logs are open to everybody,” said Ana Vole, its director.

Ms. Vole accused the inspector of seeking a job with a rival firm.`

const tideText = `Inspector hits back

Ines Calder disputes that she applied for work at any firm. Officials of the county said the samples were lost.

The catch is no smaller than in other years, a biologist said.`

// Port is a dossier of three stories about invented parties: what one of them
// says is denied in the next. Its joining is by hand too.
func Port() ([]story.Document, func(story.Document) *story.Story, func([]*story.Story) *story.Dossier) {
	ledger := newBuilder(story.Meta{Name: "ledger", Title: "Port may close over silt", Source: "The Lunde Ledger", Published: "2025-03-01", Language: "en"}, ledgerText)
	calder := ledger.Actor("Ines Calder", story.Person, "Harbour inspector Ines Calder")
	ledger.Actor("Norvik Dredging", story.Organization)
	vole := ledger.Actor("Tom Vole", story.Person)
	county := ledger.Actor("The county", story.Organization)
	dumped := ledger.say(calder, story.Indirect, story.Alleges, "Harbour inspector Ines Calder", "said", "Norvik Dredging dumped toxic silt in the bay of Lunde last winter").ID
	ledger.say(calder, story.Direct, story.Asserts, "she", "said", "“They did it at night,”")
	catch := ledger.say(vole, story.Indirect, story.Asserts, "Tom Vole, who has fished there for thirty years", "according to", "The catch has halved").ID
	ledger.say(county, story.Indirect, story.Declines, "The county", "declined", "to comment")

	mail := newBuilder(story.Meta{Name: "mail", Title: "Dredger answers", Source: "The Morning Mail", Published: "2025-03-02", Language: "en", URL: "https://mail.example/dredger"}, mailText)
	dredger := mail.Actor("Norvik Dredging", story.Organization, "its")
	ana := mail.Actor("Ana Vole", story.Person, "Ms. Vole")
	mail.Actor("inspector", story.Unnamed, "the inspector")
	denied := mail.say(dredger, story.Indirect, story.Denies, "Norvik Dredging", "denied", "that it had dumped toxic silt in the bay").ID
	mail.say(ana, story.Direct, story.Asserts, "Ana Vole, its director", "said", "“Our logs are open to everybody,”")
	job := mail.say(ana, story.Indirect, story.Accuses, "Ms. Vole", "accused", "the inspector of seeking a job with a rival firm").ID

	tide := newBuilder(story.Meta{Name: "tide", Title: "Inspector hits back", Source: "Lunde Tide", Published: "2025-03-03", Language: "en"}, tideText)
	ines := tide.Actor("Ines Calder", story.Person)
	officials := tide.Actor("officials of the county", story.Unnamed, "Officials of the county")
	biologist := tide.Actor("biologist", story.Unnamed, "a biologist")
	disputed := tide.say(ines, story.Indirect, story.Disputes, "Ines Calder", "disputes", "that she applied for work at any firm").ID
	tide.say(officials, story.Indirect, story.Asserts, "Officials of the county", "said", "the samples were lost")
	no := tide.say(biologist, story.Indirect, story.Denies, "a biologist", "said", "The catch is no smaller than in other years").ID
	applied := tide.imply("she applied for work at any firm")
	tide.answer(disputed, applied, story.Disputes, 0.7)

	all := []*story.Story{&ledger.Story, &mail.Story, &tide.Story}
	read := func(d story.Document) *story.Story {
		for _, s := range all {
			if s.Text == d.Text {
				return s
			}
		}
		return &story.Story{Document: d}
	}
	join := func(stories []*story.Story) *story.Dossier {
		d := &story.Dossier{Stories: stories}
		at := map[string]int{}
		for n, s := range stories {
			for _, a := range s.Actors {
				i, known := at[a.Name]
				if !known {
					i = len(d.Actors)
					at[a.Name] = i
					d.Actors = append(d.Actors, story.DossierActor{Name: a.Name, Kind: a.Kind, Aliases: a.Aliases, Why: "one name in these stories"})
				}
				d.Actors[i].In = append(d.Actors[i].In, story.ActorRef{Story: n, Actor: a.ID})
			}
		}
		link := func(from int, denial story.StatementID, to int, of story.StatementID, kind story.Stance, confidence float64) {
			if stories[from].Statement(denial) != nil && stories[to].Statement(of) != nil {
				d.Replies = append(d.Replies, story.DossierReply{From: story.StatementRef{Story: from, Statement: denial},
					To: story.StatementRef{Story: to, Statement: of}, Kind: kind, Confidence: confidence, Why: "shares the words that tell most"})
			}
		}
		link(1, denied, 0, dumped, story.Denies, 0.9)
		link(2, disputed, 1, job, story.Disputes, 0.5)
		link(2, no, 0, catch, story.Denies, 0.7)
		return d
	}
	return []story.Document{ledger.Document, mail.Document, tide.Document}, read, join
}
