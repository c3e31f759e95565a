// The acts of the office as a table, made from the commands themselves: a member's type says what kind of field it is
// and how it is read. The command line and its help, the form in the browser and the API's description are made from
// it.
#pragma once

#include <span>
#include <vector>

#include "app/codec/json_strict.h"
#include "app/input/line.h"
#include "app/words/dictionary.h"

namespace jinze::input {

// What a field holds; a form has a picker or an input for each.
enum class FieldKind : std::uint8_t {
    text,
    day,
    flag,
    number,
    word,
    organisation,
    organisations,
    person,
    post,
    appointment,
    charge,
    record,
    obligation,
    duty,
};
BOOST_DESCRIBE_ENUM(FieldKind, text, day, flag, number, word, organisation, organisations, person, post, appointment,
                    charge, record, obligation, duty)

struct Field {
    enum class Place { first, needed, optional, flag };  // the first stands without a --name on the line

    const char* name;  // full-since on the line, full_since in JSON
    Place place;
    const char* help;
    FieldKind kind = FieldKind::text;
    desk::ClosedWords words = {};  // of a closed list

    bool is_needed() const { return place == Place::first || place == Place::needed; }
};

struct Act {
    const char* name;
    const char* help;  // what it is called in English, then in brackets in Chinese; then more, in English
    std::vector<Field> fields;
    district::Command (*meant)(Line& line);  // whatever it gives is dropped where line.no() holds
    std::string_view command = {};           // EndAppointment: its schema's name in the API

    Bilingual called() const;
};

std::span<const Act> registry_acts();  // found, move, transfer, appoint, …
std::span<const Act> duty_acts();      // reason, waive, contest, withdraw, reference-year, …
const Act* act_named(std::string_view name);

// full-since -> full_since
std::string member_named(std::string_view field);

// What a form sent, by the act's own schema: its fields as they stand on a line. What the act does not take, a value of
// another kind, or one that is missing is refused, with the member's name.
std::expected<Fields, Denial> fields_from(const Act& act, const codec::strict::Flat& sent);

// The command those fields mean, or why they mean none; for a form, whose members have other names.
std::expected<district::Command, Denial> meant_by_form(const Act& act, const Fields& fields, const Naming& naming);

}  // namespace jinze::input
