// The catalogue: every duty, topic, document and district setting, as read from catalogue/*.toml.
// It is plain data; the words of a duty's terms are those of domain/duty/terms.h. Language:
// docs/catalogue.md.
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

// Where a duty comes from. A quote is words of the document itself, and the sentence is the whole
// they were taken from, where they say little alone; an article number stands only where somebody
// has read it there (verified).
struct Source {
    Code document;
    std::optional<std::string> article;
    std::optional<std::string> quote;
    std::optional<std::string> sentence;
    bool verified = true;
    Place at;
};

// What a record was about. `roster` is whose attendance a meeting on it takes, unless the record
// says.
struct Topic {
    Code code;
    Bilingual title;
    std::vector<record::Kind> carried_by;
    record::Roster roster = record::Roster::none;
    Place at;
};

// Where the parts of an entry stand in its file, for whoever reports on several parts at once.
struct TopicUse {
    Code topic;
    std::vector<record::Kind> kinds;  // of the evidence that asks for it
    Place at;
};
struct EntryPlaces {
    Place id, title, force, bearer, owed, proposed, hint, evidence, from;
    std::vector<TopicUse> topics;
};

// One version of one duty: its terms, and what people read beside them.
struct Entry {
    duty::Terms terms;
    Bilingual title;
    std::vector<Source> sources;
    std::optional<Bilingual> hint;       // advice about spreading the work; never judged
    std::optional<duty::Owed> proposed;  // a clock the district may adopt by a recorded decision
    std::vector<Code> proven_by;         // a duty with no record of its own: shown by how these stand
    int fields = 8;                      // burden: required inputs for one record of it, at most 8
    std::vector<Example> examples;
    std::string file;
    int line = 0;
    EntryPlaces places;
};

// What the three tiers are called from a day on.
struct TierNames {
    Day from{};
    std::array<Bilingual, 3> names;  // by duty::Tier
    std::vector<Source> sources;
    Place at;
};

// The district's own numbers, from a day on.
struct Parameters {
    Day from{};
    int late_entry_working_days = 10;  // entered later than this after its day: 补录
    int due_soon_working_days = 5;
    int reason_working_days = 10;  // how long a reason may be given after the last day
    int frozen_days = 30;          // after this the author no longer corrects a window's records
    Place at;
};

// What the district wants to achieve, which records may name so that Party work and business are
// one.
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
    std::optional<std::string> unit;  // set: one unit's additions to the district's catalogue
    std::vector<Document> documents;
    std::vector<Topic> topics;
    std::vector<Entry> duties;           // several versions of a duty side by side, by `from`
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
