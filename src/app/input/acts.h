// The table of acts, derived from the commands: a member's type determines the kind of field and how it is read. The
// command line and its help, the form in the browser and the API's description are derived from it.
#pragma once

#include <span>
#include <vector>

#include "app/codec/json_strict.h"
#include "app/input/line.h"
#include "domain/district/describe.h"

namespace jinze::input {

// The content of a field; a form has a picker or an input for each kind.
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
    thing,  // of a room of its own, by its id
};
BOOST_DESCRIBE_ENUM(FieldKind, text, day, flag, number, word, organisation, organisations, person, post, appointment,
                    charge, record, obligation, duty, thing)

struct Field {
    enum class Place { first, needed, optional, flag };  // the first is positional, without --name

    const char* name;  // full-since on the command line, full_since in JSON
    Place place;
    const char* help;
    FieldKind kind = FieldKind::text;
    words::ClosedWords words = {};  // of a closed list

    bool is_needed() const { return place == Place::first || place == Place::needed; }
};

struct Act {
    const char* name;
    const char* help;  // its name in English, then in brackets in Chinese; then details in English
    std::vector<Field> fields;
    district::Command (*meant)(Line& line);  // the result is dropped if line.no() holds
    std::string_view command = {};           // EndAppointment: its schema's name in the API

    Bilingual called() const;
};

std::span<const Act> all_acts();  // found, move, …, reason, waive, …: in the order of the command line's help
const Act* act_named(std::string_view name);

// full-since -> full_since
std::string member_named(std::string_view field);

// Reads a submitted form by the act's schema: its fields as on a command line. Refuses an unknown member, a value of
// the wrong type and a missing one, each with the member's name.
std::expected<Fields, Denial> fields_from(const Act& act, const codec::strict::Flat& sent);

// The command of these fields, or why there is none; for a form, whose members have other names.
std::expected<district::Command, Denial> meant_by_form(const Act& act, const Fields& fields, const Naming& naming);

}  // namespace jinze::input
