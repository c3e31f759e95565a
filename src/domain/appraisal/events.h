// The events of assessments. What was said is sealed; the title of an adopted scheme is public, and its file lies among
// the journal's documents. Amounts are whole hundredths.
#pragma once

#include <boost/mp11/list.hpp>

#include "base/citation.h"
#include "domain/appraisal/terms.h"

namespace jinze::appraisal {

// A leaf is limited in size, so a scheme of many lines takes several: later ones continue the first.
struct SchemeAdopted {
    Code scheme;
    Day from{};
    bool continues = false;
    Digest file{};  // SHA-256 of its TOML file
    Citation title;
    std::vector<SchemeLine> lines;
    std::optional<RecordId> basis;  // the recorded decision that adopted it
};

// The groups follow, a leaf each.
struct AssessmentPlanned {
    AssessmentId assessment;
    OrgId by;                      // the body that assesses
    std::optional<OrgId> through;  // 承办: the body that carries it out for the district committee
    int year = 0;
    Day begin{}, last{};                      // the period; both days included
    int plan_item = 0;                        // its number in the district's approved 督查检查考核 plan
    Sealed basis;                             // that plan, and the document it rests on
    std::vector<PersonId> reviewers;          // they answer objections and assess nobody
    int objection_days = 0, answer_days = 0;  // working days
    Day notice{};                             // 公布, in the scope of the assessment
};
struct GroupPlanned {
    AssessmentId assessment;
    Code group;
    Method method{};
    std::optional<Code> scheme;
    std::optional<Digest> file;  // of the scheme: the version that judges
    std::vector<OrgId> bodies;   // 编制序
    std::vector<PersonId> assessors;
    std::vector<VoterGroup> voters;
    GoodShare good;
    Day draft{}, meeting{};  // K1, and the day of the decision; K2 is the day before
    std::vector<SpecialCase> cases;
};

struct DraftDelivered {
    AssessmentId assessment;
    Code group;
    Day draft{};  // K1: what was known then
};
struct LineAnswered {
    AssessmentId assessment;
    FactSheet sheet;
    Code line;  // the scheme's item; on a sheet of facts the duty, or an id as text: d12
    LineAct act{};
    std::optional<int> amount;  // self_score
    std::optional<Sealed> words;
    std::vector<RecordId> records;
};
struct LineJudged {  // by one assessor; a later one of the same assessor replaces it
    AssessmentId assessment;
    OrgId body;
    Code item;
    int amount = 0;
    std::optional<Sealed> reason;
    std::vector<RecordId> records;
};
struct FactStated {
    AssessmentId assessment;
    OrgId body;
    std::optional<OrgId> stated_by;  // nothing: a body outside the register, as `name` has it
    StatedName name;
    std::optional<int> figure;  // hundredths
    int count = 1, persons = 0;
    Sealed document;  // what was stated in writing, by its number
};
struct BallotsCounted {  // a later count of the same round replaces it
    AssessmentId assessment;
    FactSheet sheet;
    Code voters;
    int round = 1;  // from 2 on: among those who had equally many
    int handed_out = 0, returned = 0;
    int good = 0, fairly_good = 0, ordinary = 0, poor = 0;  // what is returned and none of these is invalid
};
struct ObjectionDecided {  // by a reviewer
    AssessmentId assessment;
    OrgId body;
    Code item;
    bool upheld = false;
    std::optional<int> amount;  // upheld: the line's amount from now on
    Sealed words;
};
struct GroupFinalised {
    AssessmentId assessment;
    Code group;
    Day final_day{};  // K2: what was known then
};
struct GradeDecided {
    AssessmentId assessment;
    FactSheet sheet;
    std::optional<Grade> grade;  // nothing: 不定等次
    RecordId meeting;
    std::optional<RecordId> replaces;  // 复核: the meeting that took the decision before
};
struct ReviewAsked {
    AssessmentId assessment;
    FactSheet sheet;
    Sealed words;
};
// 组织部 received sheets and says how they were used. `record` is that note as a record; it counts for the duty to make
// the responsibility system part of assessing.
struct SheetsReceipted {
    AssessmentId assessment;
    OrgId org;
    std::vector<OrgId> bodies;
    RecordId record;
};
// The district committee lets somebody decide contests of bodies directly under the work committee. A later one
// replaces it.
struct ContestDelegateNamed {
    PersonId person;
    Day from{}, last{};
};

// All events of this room.
using Events = boost::mp11::mp_list<SchemeAdopted, AssessmentPlanned, GroupPlanned, DraftDelivered, LineAnswered,
                                    LineJudged, FactStated, BallotsCounted, ObjectionDecided, GroupFinalised,
                                    GradeDecided, ReviewAsked, SheetsReceipted, ContestDelegateNamed>;

}  // namespace jinze::appraisal
