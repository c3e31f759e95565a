// The acts of the office for a form in the browser: the table of app/input/acts.h in words, and what somebody filled
// in, with every name as an id among what that person may name.
#pragma once

#include "app/input/acts.h"
#include "app/input/think.h"
#include "app/views/reader.h"

namespace jinze::views {

enum class FieldOf : std::uint8_t {
    text, day, flag, number, word, organisation, organisations, person, post, appointment, charge, record, obligation, duty,
};
struct ActField {
    std::string name;
    bool needed = false;
    FieldOf of{};
    std::string help;
    std::vector<std::string> words;       // of a closed list
};
struct ActShown {
    std::string name;
    Words help;
    std::vector<ActField> fields;
};
struct ActTable {
    std::vector<ActShown> acts;
};
// Every field that some act takes, as the browser sends it: flat, and text throughout; a flag is "true".
struct ActInput {
    std::optional<std::string> name, kind, unit, leads, guides, on, org, text, branch, joined, since, full_since, id_number,
        born, person, how, ends, mark, title, until, charges, appointment, post, over, charge,
        record, reason, obligation, accept, reject, outcome, performed, duty, year, from, last,
        late_entry, due_soon, frozen, number;
};
BOOST_DESCRIBE_ENUM(FieldOf, text, day, flag, number, word, organisation, organisations, person, post, appointment, charge,
    record, obligation, duty)
BOOST_DESCRIBE_STRUCT(ActField, (), (name, needed, of, help, words))
BOOST_DESCRIBE_STRUCT(ActShown, (), (name, help, fields))
BOOST_DESCRIBE_STRUCT(ActTable, (), (acts))
BOOST_DESCRIBE_STRUCT(ActInput, (), (name, kind, unit, leads, guides, on, org, text, branch, joined, since, full_since, id_number,
    born, person, how, ends, mark, title, until, charges, appointment, post, over, charge,
    record, reason, obligation, accept, reject, outcome, performed, duty, year, from, last,
    late_entry, due_soon, frozen, number))

FieldOf field_of(const input::Act& act, std::string_view field);
ActTable act_table();
const input::Act* act_named(std::string_view name);
// What was sent, by the names of the table; a field that this act does not take is refused.
Told<input::Fields> act_fields(const input::Act& act, const ActInput& input);
// The same with ids for names; absent() for whatever the reader may not name.
Told<input::Fields> resolved(const Reader& reader, const input::Act& act, input::Fields fields);
// The command those fields mean.
input::Think acting(const input::Act& act, input::Fields fields);

}  // namespace jinze::views
