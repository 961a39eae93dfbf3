package english

import (
	"strings"
	"testing"

	"gainsay/story"
	"gainsay/story/english/words"
)

// otherLanguages tell of the same invented denial.
var otherLanguages = map[string]string{
	"Afrikaans":  "Die stadsraad het ontken dat dit ’n verslag oor die vloedmuur weggesteek het. “Dit is eenvoudig nie waar nie,” het ’n woordvoerder Maandag gesê. Die burgemeester het vroeër verklaar dat sy die verslag in Maart gelees het.",
	"Arabic":     "نفى المجلس البلدي أنه أخفى تقريرا عن جدار الفيضان. وقال المتحدث باسم المجلس يوم الاثنين إن هذا غير صحيح.",
	"Chinese":    "市议会否认隐瞒了一份关于防洪墙的报告。“这根本不是事实”，一位发言人周一说。市长此前表示三月就读过这份报告。",
	"Czech":      "Městská rada popřela, že by zatajila zprávu o protipovodňové zdi. „To prostě není pravda,“ řekl v pondělí mluvčí. Starostka dříve uvedla, že zprávu četla už v březnu a že o ní všichni věděli.",
	"Danish":     "Byrådet har afvist, at det skjulte en rapport om digets tilstand for borgerne. »Det er ganske enkelt ikke sandt,« sagde en talsmand mandag. Borgmesteren havde tidligere sagt, at hun læste rapporten i marts, og at alle vidste det.",
	"Dutch":      "De gemeente heeft ontkend dat zij een rapport over de dijk voor de bewoners verborgen hield. “Dat is gewoon niet waar”, zei een woordvoerder maandag. De burgemeester had eerder verklaard dat ze het rapport in maart had gelezen en dat iedereen ervan wist.",
	"Finnish":    "Kaupunginvaltuusto kiisti salanneensa asukkailta raportin tulvavallin kunnosta. ”Se ei yksinkertaisesti ole totta”, sanoi tiedottaja maanantaina. Pormestari oli aiemmin kertonut lukeneensa raportin jo maaliskuussa ja että kaikki tiesivät siitä.",
	"French":     "La mairie a démenti avoir caché aux habitants un rapport sur l’état de la digue. « C’est tout simplement faux », a déclaré lundi un porte-parole. La maire avait dit plus tôt qu’elle avait lu le rapport en mars et que tout le monde le savait.",
	"German":     "Der Stadtrat hat bestritten, einen Bericht über den Zustand des Deichs vor den Bewohnern verborgen zu haben. „Das ist schlicht nicht wahr“, sagte ein Sprecher am Montag. Die Bürgermeisterin hatte zuvor erklärt, sie habe den Bericht im März gelesen, und das wüssten alle in der Stadt.",
	"Greek":      "Το δημοτικό συμβούλιο αρνήθηκε ότι έκρυψε μια έκθεση για το ανάχωμα. «Αυτό απλώς δεν είναι αλήθεια», είπε εκπρόσωπος τη Δευτέρα.",
	"Hebrew":     "מועצת העיר הכחישה שהסתירה דוח על חומת ההצפה. דובר המועצה אמר ביום שני שזה פשוט לא נכון.",
	"Hindi":      "नगर परिषद ने इस बात से इनकार किया कि उसने बाढ़ की दीवार पर एक रिपोर्ट छिपाई। प्रवक्ता ने सोमवार को कहा कि यह सच नहीं है।",
	"Indonesian": "Dewan kota membantah telah menyembunyikan laporan tentang tanggul banjir dari warga. “Itu sama sekali tidak benar,” kata seorang juru bicara pada hari Senin. Wali kota sebelumnya mengatakan bahwa ia sudah membaca laporan itu pada bulan Maret.",
	"Italian":    "Il consiglio comunale ha negato di aver nascosto agli abitanti un rapporto sullo stato dell’argine. «È semplicemente falso», ha detto lunedì un portavoce. La sindaca aveva dichiarato in precedenza di aver letto il rapporto a marzo e che tutti lo sapevano.",
	"Japanese":   "市は堤防に関する報告書を住民に隠したとの主張を否定した。「まったく事実ではない」と広報担当者は月曜日に述べた。",
	"Korean":     "시의회는 제방에 관한 보고서를 주민들에게 숨겼다는 주장을 부인했다. 대변인은 월요일에 사실이 아니라고 말했다.",
	"Norwegian":  "Bystyret har avvist at det skjulte en rapport om flomverket for innbyggerne. – Det er rett og slett ikke sant, sa en talsmann mandag. Ordføreren hadde tidligere sagt at hun leste rapporten i mars, og at alle visste om den.",
	"Polish":     "Rada miasta zaprzeczyła, że ukryła przed mieszkańcami raport o stanie wału. „To po prostu nieprawda”, powiedział w poniedziałek rzecznik. Burmistrz mówiła wcześniej, że przeczytała raport w marcu i że wszyscy o tym wiedzieli.",
	"Portuguese": "A câmara negou ter escondido dos moradores um relatório sobre o estado do dique. “Isso é simplesmente falso”, disse na segunda-feira um porta-voz. A presidente tinha afirmado antes que leu o relatório em março e que todos sabiam disso.",
	"Romanian":   "Consiliul local a negat că ar fi ascuns de locuitori un raport despre starea digului. „Este pur și simplu fals”, a spus luni un purtător de cuvânt. Primărița declarase anterior că a citit raportul în martie și că toată lumea știa.",
	"Russian":    "Городской совет опроверг, что скрыл от жителей доклад о состоянии дамбы. «Это просто неправда», — заявил в понедельник представитель совета.",
	"Spanish":    "El ayuntamiento negó haber ocultado a los vecinos un informe sobre el estado del dique. «Eso es sencillamente falso», dijo el lunes un portavoz. La alcaldesa había declarado antes que leyó el informe en marzo y que todos lo sabían.",
	"Swedish":    "Kommunen har förnekat att den dolde en rapport om vallens skick för de boende. ”Det är helt enkelt inte sant”, sade en talesman i måndags. Borgmästaren hade tidigare sagt att hon läste rapporten i mars och att alla visste om det.",
	"Turkish":    "Belediye meclisi, taşkın duvarıyla ilgili bir raporu halktan sakladığı iddiasını yalanladı. “Bu kesinlikle doğru değil,” dedi pazartesi günü bir sözcü. Başkan daha önce raporu mart ayında okuduğunu ve herkesin bunu bildiğini söylemişti.",
	"Welsh":      "Mae’r cyngor wedi gwadu iddo guddio adroddiad am gyflwr y wal rhag y trigolion. “Nid yw hynny’n wir o gwbl,” meddai llefarydd ddydd Llun. Roedd y maer wedi dweud yn gynharach ei bod wedi darllen yr adroddiad ym mis Mawrth.",
}

func TestForeign(t *testing.T) {
	for name, text := range otherLanguages {
		t.Run(name, func(t *testing.T) {
			if s := Read(story.Document{Text: text}); !s.Foreign {
				t.Error("taken for English")
			} else {
				checkSane(t, s)
			}
		})
	}
	english := map[string]string{
		"nothing":       "",
		"a word":        "Rain",
		"a short line":  "Schadenfreude, rendezvous, karaoke",
		"a headline":    "Trams halted, mayor blames frost",
		"capitals":      "THE COUNCIL HAS DENIED THAT IT HID A REPORT ABOUT THE WALL FROM THE PEOPLE WHO LIVE BEHIND IT, AND SAYS THAT EVERYBODY KNEW.",
		"results":       strings.Repeat("Felstone 2 Marrowby 1\nNorham 0 Eastwick 0\n", 10),
		"a recipe":      "Two pounds of flour, a dozen eggs, butter, salt, a little pepper, grated cheese, chopped parsley, a glass of white wine, and some bread to go with it all.",
		"telegraphic":   "Council denies hiding report. Campaigner angry. Wall failed in March, flooding homes in lower town. Mayor promises inquiry by June. Residents want answers now.",
		"foreign quote": "A spokesman told the council in German: “Das ist schlicht nicht wahr, und das wüssten alle, wenn sie den Bericht gelesen hätten.” It was translated for the members who could not follow him.",
		"foreign names": "The meeting in Łódź was opened by Małgorzata Wiśniewska and Žarko Đurić, and it was closed by Nguyễn Thị Ánh after an hour of talk about the wall.",
		"Greek names":   "The word λόγος is on the wall of the house, and nobody who lives in it knows what it means or who painted it there.",
	}
	for name, text := range english {
		t.Run("English/"+name, func(t *testing.T) {
			if Read(story.Document{Text: text}).Foreign {
				t.Error("taken for foreign")
			}
		})
	}
}

func BenchmarkForeign(b *testing.B) {
	t := words.Read(story.Document{Text: strings.Repeat(otherLanguages["Dutch"]+" ", 20)})
	b.ReportAllocs()
	for b.Loop() {
		foreign(t)
	}
}
