// What the rules of this room look up: the assessment, its group, the office's people.
#pragma once

#include "domain/appraisal_rules/decide.h"

namespace jinze::district {

struct InGroup {
    const appraisal::Assessment* assessment = nullptr;
    const appraisal::Group* group = nullptr;
};

// Unknown or replaced by a new plan.
std::expected<const appraisal::Assessment*, Refused> assessment_of(const Request& asked, appraisal::AssessmentId id);
std::expected<InGroup, Refused> group_of(const Request& asked, appraisal::AssessmentId id, const Code& group);
std::expected<InGroup, Refused> group_of(const Request& asked, appraisal::AssessmentId id, OrgId body);

// The actor holds a post in the body that gives the right there. Within an import the right to import is not enough.
Objection object_to_office(const Request& asked, OrgId office);
Objection object_to_records(const Request& asked, const std::vector<RecordId>& records);
// The post is a secretary's, of that body, and is not assessed elsewhere.
Objection object_to_leader(const Request& asked, const appraisal::Assessment& it, const appraisal::FactSheet& sheet);
// A judged line of the group's scheme.
std::expected<const appraisal::SchemeLine*, Refused> judged_line(const Request& asked, const appraisal::Group& group,
                                                                 const Code& item);
// Whether a later plan of the same body and year took its place.
bool is_replaced(const State& state, const appraisal::Assessment& it);
// Whether anything was done on it besides planning.
bool is_begun(const appraisal::Assessment& it);
// Held the post on some day of the period.
bool held(const registry::Register& people, PersonId person, PostId post, Day begin, Day last, Day known);
bool contains(const auto& all, const auto& one) { return std::ranges::find(all, one) != all.end(); }

inline std::optional<Sealed> seal_if_any(const Request& asked, const Text& words)
{
    return words.text.empty() ? std::nullopt : std::optional{asked.seal(words)};
}

}  // namespace jinze::district
