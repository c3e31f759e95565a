// Lists the texts of each command.
#include "domain/registry_rules/decide.h"

namespace jinze::district {
namespace {

void take_texts(TextDoor& door, IdentityWords& identity)
{
    door.take(texts::person_name, identity.name, "name");
    for (Extra& extra : identity.extra) {
        door.take(texts::extra_heading, extra.heading, "extra");
        door.take(texts::extra_value, extra.value, "extra");
    }
}

}  // namespace

void clean_texts(TextDoor& door, FoundOrganisation& it) { door.take(texts::organisation_name, it.name.text, "name"); }
void clean_texts(TextDoor& door, RenameOrganisation& it) { door.take(texts::organisation_name, it.name.text, "name"); }
void clean_texts(TextDoor& door, StateFunction& it) { door.take(texts::function, it.text.text, "text"); }
void clean_texts(TextDoor& door, RegisterPerson& it) { take_texts(door, it.identity); }
void clean_texts(TextDoor& door, CorrectIdentity& it) { take_texts(door, it.identity); }

}  // namespace jinze::district
