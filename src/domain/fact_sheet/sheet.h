// 履责事实单: what one body, one leading body or one leader owed and did in a period, line by line, each with its
// evidence. Facts only: nothing here adds lines up, and no sheet shows two bodies or two persons side by side.
// Source: 七一讲话 on 考核; docs/decisions/0062.
#pragma once

#include "domain/fact_sheet/owners.h"
#include "domain/record/items.h"
#include "domain/request/life.h"

namespace jinze::fact_sheet {

using matter::MatterId;

// The sections of duties, in the order of the page.
enum class SheetPart : std::uint8_t {
    missing,   // 没有做到的
    late,      // 做了，但晚了
    answered,  // 没有做到，原因已被采纳
    done,      // 按时做到的; entered late is done
    spared,    // 不承担、已免除的
    not_due,   // 未到期的
};
SheetPart part_of(duty::Standing standing);

// One window with how it was judged, and its evidence.
struct SheetWindow {
    duty::Obligation obligation;
    duty::Judgement judged;
    std::optional<Day> reason_accepted;  // answered: when
};

// Windows of one duty and bearer. What is missing, late or answered is a line of its own; what was done stands
// together.
struct DutyLine {
    std::string id;  // by which the one concerned comments: an obligation, or duty@bearer
    SheetPart part{};
    Code duty;
    duty::Area area{};
    duty::BearerRef bearer;
    OrgId home;
    std::vector<SheetWindow> windows;  // by their last day
    int persons = 0;                   // of members' duties, how many; their windows are not listed
    std::string window;                // and the window that they share
    std::optional<PostId> post;        // a leader's: held as
};

struct MatterLine {
    MatterId matter;
    OrgId lead;
    duty::Standing standing{};
    Day first_due = never, due = never, reported = never, ended = never;
    int unit_days = 0, above_days = 0;  // the two clocks, in working days
    bool found_itself = false;
};

struct RequestLine {
    RecordId request;
    std::optional<RecordId> answer;
    OrgId asker;
    Day asked{}, answered = never;
    int days = 0;  // calendar days from one to the other, or until the day of knowledge
    request::RequestStanding standing{};
};

struct GuidanceLine {
    RecordId record;
    Day performed{};
    record::Kind kind{};
    OrgId about;
};

// 双重组织生活: one leader in the own branch and in the leading group.
struct DoubleLife {
    OrgId branch;
    int due = 0, present = 0, excused = 0, absent = 0;  // activities of the branch; those not counted are not due
    std::vector<RecordId> attended, missed;             // missed: excused or absent
    std::vector<RecordId> group_meetings;               // 民主生活会 that the leader attended
};

struct GuaranteeLine {
    RecordId record;
    Day performed{};
    record::Guarantee stated;
};

// 围绕中心工作: what was moved for the district's goals, confirmed when it was closed.
struct CentralLine {
    std::optional<MatterId> matter;
    std::optional<record::ItemRef> item;
    std::vector<Code> goals;
    OrgId raised_by;
    Day closed{};
};

// A problem of the year before, and what became of it.
struct ProblemLine {
    record::ItemRef item;
    OrgId found_by;
    Day found{};
    std::optional<Day> due, closed;
    std::optional<RecordId> closer;
    std::optional<MatterId> matter;
    bool late = false;  // closed after its day, or past it and open
    bool found_itself = false;
};

// A post that a leader held in the period.
struct HeldPost {
    PostId post;
    Period days;
    bool left = false;  // handed over within the period: its lines are closed on the last of these days
};

struct Sheet {
    OrgId body;  // of a leader: of the first post
    std::optional<PersonId> person;
    Period period;
    Day known{};
    Period existed;  // within the period; under half of it: 不定等次 is for people to decide
    std::vector<Predecessor> predecessors;
    std::vector<HeldPost> posts;
    bool narrative = false;        // 写实: as the plan says
    std::vector<DutyLine> duties;  // by part, then in the order of the catalogue
    std::vector<MatterLine> matters;
    std::vector<RequestLine> requests;
    std::vector<GuidanceLine> guidance;
    std::optional<DoubleLife> double_life;
    std::optional<GuaranteeLine> guarantee;
    std::vector<CentralLine> central;
    std::vector<ProblemLine> last_year;
};

// The two fixed sections of an organisation's yearly report: 监督 is what supervises, 协助 all else.
constexpr bool is_supervision(const DutyLine& line) { return line.area == duty::Area::supervision; }

struct SheetAsked {
    const district::State& state;
    Period period;
    Day known{};
    std::optional<Before> before = {};
    const Patience* patience = nullptr;

    duty::Facts facts() const { return fact_sheet::facts(state, patience); }
};
// Of an organisation or a leading body.
Sheet sheet_of(const SheetAsked& asked, OrgId body);
// Of a leader: a line a post. `narrative`: the plan has those who held office under six months only described.
// `only`: those of the posts that the reader may read; null: all.
Sheet sheet_of(const SheetAsked& asked, PersonId leader, bool narrative_if_short = false,
               const std::function<bool(PostId)>& only = {});

// The parts, for the files of this room.
void add_duties(Sheet& sheet, const SheetAsked& asked);
void add_duties_of_posts(Sheet& sheet, const SheetAsked& asked);
void add_work(Sheet& sheet, const SheetAsked& asked);
void add_problems(Sheet& sheet, const SheetAsked& asked);
void put(Sheet& sheet, const SheetAsked& asked, const duty::Obligation& obligation, Day on,
         std::optional<PostId> post = {});
void in_order(Sheet& sheet, const SheetAsked& asked);

}  // namespace jinze::fact_sheet
