// Lists the texts of each command.
#include "domain/duty_rules/decide.h"

namespace jinze::district {

void clean_texts(TextDoor& door, AdoptCatalogue& it)
{
    for (std::size_t i = 0; i < it.duties.size(); ++i)
        door.take(texts::duty_title, it.duties[i].title.text, "title", {lists::duties, static_cast<int>(i)});
}

void clean_texts(TextDoor& door, AdoptDuty& it) { door.take(texts::duty_title, it.title.text, "title"); }
void clean_texts(TextDoor& door, GiveReason& it) { door.take(texts::reason, it.reason.text, "text"); }
void clean_texts(TextDoor& door, DecideReason& it) { door.take(texts::decision, it.why.text, "text"); }
void clean_texts(TextDoor& door, Waive& it) { door.take(texts::waiver, it.why.text, "text"); }
void clean_texts(TextDoor& door, Contest& it) { door.take(texts::contest, it.why.text, "text"); }
void clean_texts(TextDoor& door, DecideContest& it) { door.take(texts::decision, it.why.text, "text"); }

}  // namespace jinze::district
