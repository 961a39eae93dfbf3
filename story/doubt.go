package story

// Sure is the confidence from which a fact is shown as it is; below it, every
// list, strip and export shows it with the sign of doubt. It stands where the
// rules' weights part what a reader would nearly always grant (a cue with its
// source, a denial right after its claim) from what the story only suggests.
const Sure = 0.6

// Doubtful reports whether the reply is to be shown with the sign of doubt.
func (r Reply) Doubtful() bool { return r.Confidence < Sure }

// Doubtful reports whether there being this statement, with this extent, is to
// be shown with the sign of doubt.
func (s *Statement) Doubtful() bool { return s.Confidence < Sure }

// SpeakerDoubtful reports whether the speaker's name is to be shown with the
// sign of doubt. An unknown speaker is not doubtful but unknown.
func (s *Statement) SpeakerDoubtful() bool { return s.Speaker != 0 && s.SpeakerConfidence < Sure }
