// How the rules say no: the reason, what it concerns, and a sentence in two languages that says what to do.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/district/text_rule.h"

namespace jinze::district {

// One reason to refuse. Each is a constant beside the rules that give it in its room. {subject} in a
// sentence stands for Refused::subject, {limit} and {count} for the limit of a text and its length.
struct Refusal {
    std::string_view name;  // seat_taken: what programs tell it by, unique in the house
    std::string_view chinese, english;

    friend constexpr bool operator==(const Refusal& a, const Refusal& b) { return a.name == b.name; }
};

// A list of a command whose entries a refusal may mean. {n} stands for the entry, counted from 1.
struct List {
    std::string_view path;  // as in the record's JSON: attendance.absent
    std::string_view chinese = "第{n}项", english = "Entry {n}";
    bool of_texts = false;  // an entry is a text itself, not something that has one

    friend constexpr bool operator==(const List& a, const List& b) { return a.path == b.path; }
};

// Which entry of which list: what its readers count, not what the command keeps together.
struct Where {
    List list{};    // without a path: of no list
    int item = -1;  // from 0
};

struct Refused {
    Refusal why{};
    std::string subject;           // ids, days, numbers or the name of a field: never personal data
    int item = -1;                 // which entry of a list, from 0
    List list{};                   // of which list
    std::optional<TextRule> text;  // which text it is about
    int count = 0;                 // the characters of a text that is too long

    bool operator==(const Refused&) const = default;
};

std::string path_of(const Refused& refused);  // conclusions[2].text; else what it is about: title, m12
std::string sentence_in_chinese(const Refused& refused);
std::string sentence_in_english(const Refused& refused);

}  // namespace jinze::district
