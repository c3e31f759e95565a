// Cleans the texts of each command.
#include "domain/matter_rules/decide.h"

namespace jinze::district {
namespace {

void take(TextDoor& door, const TextRule& rule, std::optional<Text>& text, std::string_view field)
{
    if (!text) return;
    door.take(rule, text->text, field);
    if (text->text.empty()) text.reset();
}

}  // namespace

void clean_texts(TextDoor& door, OpenMatter& it)
{
    door.take(texts::matter_title, it.title.text, "title");
    door.take(texts::matter_wanted, it.wanted.text, "wanted");
    door.take(texts::matter_basis, it.basis.text, "basis");
    take(door, texts::matter_authorised, it.authorised, "authorised");
}
void clean_texts(TextDoor& door, BringMatter& it)
{
    door.take(texts::matter_title, it.title.text, "title");
    door.take(texts::matter_wanted, it.wanted.text, "wanted");
    door.take(texts::matter_basis, it.basis.text, "basis");
    take(door, texts::matter_result, it.result, "result");
}
void clean_texts(TextDoor& door, RejectMatter& it) { door.take(texts::matter_why, it.why.text, "text"); }
void clean_texts(TextDoor& door, AcceptMatter& it) { take(door, texts::matter_result, it.finding, "text"); }
void clean_texts(TextDoor& door, SendBackMatter& it) { door.take(texts::matter_why, it.why.text, "text"); }
void clean_texts(TextDoor& door, DecideExtension& it) { take(door, texts::matter_why, it.why, "text"); }
void clean_texts(TextDoor& door, KeepMatter& it) { door.take(texts::matter_why, it.why.text, "text"); }
void clean_texts(TextDoor& door, UrgeMatter& it) { take(door, texts::matter_why, it.note, "text"); }
void clean_texts(TextDoor& door, TransferMatter& it) { door.take(texts::matter_why, it.why.text, "text"); }
void clean_texts(TextDoor& door, SetMatterDay& it) { door.take(texts::matter_why, it.why.text, "text"); }
void clean_texts(TextDoor& door, HaltMatter& it) { door.take(texts::matter_why, it.why.text, "text"); }
void clean_texts(TextDoor& door, WithdrawMatter& it) { door.take(texts::matter_why, it.why.text, "text"); }
void clean_texts(TextDoor& door, NoteMatter& it) { door.take(texts::matter_progress, it.progress.text, "text"); }
void clean_texts(TextDoor& door, ReportMatter& it) { door.take(texts::matter_result, it.result.text, "text"); }
void clean_texts(TextDoor& door, AskExtension& it) { door.take(texts::matter_why, it.why.text, "text"); }
void clean_texts(TextDoor& door, ExplainMatter& it) { door.take(texts::matter_why, it.reason.text, "text"); }
void clean_texts(TextDoor& door, RaiseMatter& it) { take(door, texts::matter_why, it.note, "text"); }
void clean_texts(TextDoor& door, JudgeReason& it) { door.take(texts::matter_why, it.why.text, "text"); }
void clean_texts(TextDoor& door, TakeOverMatter& it) { door.take(texts::matter_why, it.why.text, "text"); }
void clean_texts(TextDoor& door, SummonOver& it) { door.take(texts::matter_why, it.why.text, "text"); }
void clean_texts(TextDoor& door, CirculateMatter& it) { door.take(texts::matter_why, it.why.text, "text"); }
void clean_texts(TextDoor& door, RetainMatter& it) { door.take(texts::matter_why, it.why.text, "text"); }
void clean_texts(TextDoor& door, AdoptMatterType& it)
{
    door.take(texts::matter_type, it.type.title.text, "title");
    door.take(texts::matter_type, it.type.title_en.text, "title_en");
}
void clean_texts(TextDoor& door, AskReturn& it) { door.take(texts::matter_why, it.why.text, "text"); }

void clean_texts(TextDoor& door, AddMatterFile& it) { door.take(texts::matter_file_name, it.name.text, "name"); }
void clean_texts(TextDoor& door, RemoveMatterFile& it) { take(door, texts::matter_why, it.why, "text"); }

}  // namespace jinze::district
