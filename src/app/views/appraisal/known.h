// An assessment as one reader meets it: who they are in it, and what of a body's draft they may see. Only the body's
// own people, those who assess or answer for its group, and the office that carries it out see a draft; for all others
// it is absent. The plan is for whoever reads a body of it, belongs to one, or takes part.
#pragma once

#include "app/views/mention.h"
#include "app/views/whose.h"
#include "domain/appraisal_rules/decide.h"

namespace jinze::views {

// The reader in one group, and toward one body of it.
struct PartIn {
    bool office = false;    // records for the body that carries it out
    bool assesses = false;  // is of the group's assessors, and not of the body
    bool reviews = false;   // answers objections, and is not of the body
    bool own = false;       // holds a post in the body, or speaks for it
    bool speaks = false;    // may give reasons for the body

    bool sees() const { return office || assesses || reviews || own; }
};

struct InAssessment {
    const appraisal::Assessment* it = nullptr;
    const appraisal::Group* group = nullptr;
    std::size_t place = 0;  // of the group in the plan
    OrgId body;
    appraisal::GroupDays days;
    appraisal::Stage stage{};
    PartIn part;

    appraisal::FactSheet sheet() const { return {.body = body, .post = {}, .person = {}}; }
    bool is_delivered() const { return days.delivered != never; }
    bool is_final() const { return days.finalised != never; }
};

// By k3; absent if there is none, if a new plan took its place, or if the reader has nothing to do with it.
Result<const appraisal::Assessment*> assessment_asked(const Reader& reader, const std::string& id);
// Of one body of it; absent unless the reader sees its draft. What is absent is always the node: an assessment that one
// may not know of is answered like a body that is not in it.
Result<InAssessment> body_asked(const Reader& reader, const std::string& id, const std::string& node);
// The same of a body of a group, whatever the reader sees.
InAssessment in_assessment(const Reader& reader, const appraisal::Assessment& it, std::size_t group, OrgId body);
bool is_office(const Reader& reader, const appraisal::Assessment& it);
bool is_in_force(const Reader& reader, const appraisal::Assessment& it);
bool may_read_plan(const Reader& reader, const appraisal::Assessment& it);

// The days of a group; those that follow from the delivery are as expected until the draft is delivered.
struct AssessmentDays {
    Day drafted{}, delivered{}, objections{}, answers{}, finalised{}, decided{}, published{}, review{};
};
AssessmentDays assessment_days(const Reader& reader, const appraisal::Assessment& it, const appraisal::Group& group);

// 甲, 乙 … by its place in the plan.
std::string group_name(std::size_t place);
// 本机关党员: what a group of voters is called.
Bilingual voters_words(const Code& group);

// The head of every page about one body.
struct AssessedHead {
    std::string assessment;  // k3
    int year = 0;
    Named body;
    std::string group;  // 甲
    std::optional<Bilingual> scheme;
    appraisal::Stage stage{};
};
AssessedHead head_of(const Reader& reader, const InAssessment& in);

// The bodies beside it in the plan's order, of those the reader sees.
struct Neighbours {
    std::optional<Named> before, after;
};
Neighbours neighbours_of(const Reader& reader, const InAssessment& in);

BOOST_DESCRIBE_STRUCT(AssessmentDays, (),
                      (drafted, delivered, objections, answers, finalised, decided, published, review))
BOOST_DESCRIBE_STRUCT(AssessedHead, (), (assessment, year, body, group, scheme, stage))

}  // namespace jinze::views
