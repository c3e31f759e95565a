// The catalogue: every duty, topic, document and district setting, as read from catalogue/*.toml. Plain data; the terms
// of a duty are those of domain/duty/terms.h. Language: docs/catalogue.md.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/code.h"
#include "base/day.h"
#include "domain/catalogue/example.h"
#include "domain/catalogue/problem.h"
#include "domain/duty/terms.h"
#include "domain/record/terms.h"

namespace jinze::catalogue {

struct Document {
    Code id;
    Bilingual title;
    std::optional<Day> date;
    Place at;
};

// The source of a duty. A quote is the document's own text, with the whole sentence if the quote says little alone. An
// article number is given only if somebody has read it there (verified).
struct Source {
    Code document;
    std::optional<std::string> article;
    std::optional<std::string> quote;
    std::optional<std::string> sentence;
    bool verified = true;
    Place at;
};

// What a record was about. `roster` is the default roster of a meeting on it.
struct Topic {
    Code code;
    Bilingual title;
    std::vector<record::Kind> carried_by;
    record::Roster roster = record::Roster::none;
    Place at;
};

// The position of an entry's parts in its file, for checks that report on several parts at once.
struct TopicUse {
    Code topic;
    std::vector<record::Kind> kinds;  // the kinds of evidence that require it
    Place at;
};
struct EntryPlaces {
    Place id, title, force, bearer, owed, proposed, hint, evidence, from;
    std::vector<TopicUse> topics;
};

// One version of one duty: its terms and its texts for readers.
struct Entry {
    duty::Terms terms;
    Bilingual title;
    std::vector<Source> sources;
    std::optional<Bilingual> hint;       // advice on spreading the work; never judged
    std::optional<duty::Owed> proposed;  // a deadline that the district may adopt by a recorded decision
    std::vector<Code> proven_by;         // a duty without its own records: shown by the standing of these
    int fields = 8;                      // required inputs for one record of it, at most 8
    std::vector<Example> examples;
    std::string file;
    int line = 0;
    EntryPlaces places;
};

// The names of the three tiers from a day on.
struct TierNames {
    Day from{};
    std::array<Bilingual, 3> names;  // by duty::Tier
    std::vector<Source> sources;
    Place at;
};

// The district's parameters, from a day on.
struct Parameters {
    Day from{};
    int late_entry_working_days = 10;  // entered more working days than this after its day: 补录
    int due_soon_working_days = 5;
    int reason_working_days = 10;  // how long after the last day a reason may be given
    int frozen_days = 30;          // after this the author can no longer correct a window's records
    Place at;
};

// An objective of the district. Records may name it, which links Party work to business.
struct Goal {
    Code code;
    Bilingual title;
    Day from{}, until = never;
    Place at;
};

struct Catalogue {
    Code id;
    Bilingual title;
    Day start{};                      // no obligation begins before this day
    std::optional<std::string> unit;  // set: the additions of one unit to the district's catalogue
    std::vector<Document> documents;
    std::vector<Topic> topics;
    std::vector<Entry> duties;           // all versions of a duty, by `from`
    std::vector<TierNames> tiers;        // by `from`
    std::vector<Parameters> parameters;  // by `from`
    std::vector<Goal> goals;

    const Topic* topic(const Code& code) const;
    const Document* document(const Code& id) const;
    const Entry* duty(const Code& id, Day on) const;  // the version in force on a day
    const Parameters& parameters_on(Day day) const;
    const TierNames& tiers_on(Day day) const;
};

}  // namespace jinze::catalogue
