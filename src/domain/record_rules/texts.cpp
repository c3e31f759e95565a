// Lists the texts of each command.
#include "domain/record_rules/decide.h"
#include "domain/record_rules/places.h"

namespace jinze::district {
namespace {

void take_texts(TextDoor& door, RecordWords& words)
{
    door.take(texts::title, words.title, "title");
    door.take(texts::place, words.place, "place");
    for (std::size_t i = 0; i < words.items.size(); ++i)
        door.take(texts::conclusion, words.items[i], "text", {lists::conclusions, static_cast<int>(i)});
    door.take(texts::notes, words.notes, "notes");
    if (words.approval) door.take(texts::approval, *words.approval, "plan.number");
}

void take_texts(TextDoor& door, std::vector<Excuse>& excuses, const record::Content& content)
{
    for (Excuse& it : excuses) door.take(texts::absence, it.reason.text, "reason", place_of_reason(content, it.person));
}

}  // namespace

void clean_texts(TextDoor& door, EnterRecord& it)
{
    take_texts(door, it.words);
    take_texts(door, it.excuses, it.content);
}

void clean_texts(TextDoor& door, CorrectRecord& it)
{
    take_texts(door, it.words);
    take_texts(door, it.excuses, it.content);
}

void clean_texts(TextDoor& door, WithdrawRecord& it) { door.take(texts::withdrawal, it.reason.text, "reason"); }
void clean_texts(TextDoor& door, ReportItem& it)
{
    if (it.result) door.take(texts::item_result, it.result->text, "result");
}
void clean_texts(TextDoor& door, ReopenItem& it) { door.take(texts::reopening, it.why.text, "why"); }
void clean_texts(TextDoor& door, CallMeeting& it) { take_texts(door, it.words); }

}  // namespace jinze::district
