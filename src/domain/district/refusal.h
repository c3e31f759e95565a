// Refusals: the reason, its subject, and a sentence in two languages that says what to do.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/district/text_rule.h"

namespace jinze::district {

// One reason to refuse, a constant of the room that uses it. In a sentence, {subject} stands for Refused::subject,
// {limit} and {count} for the limit of a text and its length.
struct Refusal {
    std::string_view name;  // seat_taken: the identifier for programs, unique
    std::string_view chinese, english;

    friend constexpr bool operator==(const Refusal& a, const Refusal& b) { return a.name == b.name; }
};

// A list of a command to whose entries a refusal can refer. {n} stands for the entry, counted from 1.
struct List {
    std::string_view path;  // as in the record's JSON: attendance.absent
    std::string_view chinese = "第{n}项", english = "Entry {n}";
    bool of_texts = false;  // an entry is a text itself, not an object with a text

    friend constexpr bool operator==(const List& a, const List& b) { return a.path == b.path; }
};

// An entry of a list, as the reader counts it, not as the command stores it.
struct Where {
    List list{};    // without a path: no list
    int item = -1;  // from 0
};

struct Refused {
    Refusal why{};
    std::string subject;           // ids, days, numbers or a field's name: never personal data
    int item = -1;                 // index of the list entry, from 0
    List list{};                   // the list
    std::optional<TextRule> text;  // the text concerned
    int count = 0;                 // the length of a text that is too long, in characters

    bool operator==(const Refused&) const = default;
};

std::string path_of(const Refused& refused);  // conclusions[2].text; otherwise the subject: title, m12
std::string sentence_in_chinese(const Refused& refused);
std::string sentence_in_english(const Refused& refused);

}  // namespace jinze::district
