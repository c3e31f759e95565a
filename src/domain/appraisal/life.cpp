#include "domain/appraisal/life.h"

#include <algorithm>

namespace jinze::appraisal {
namespace {

bool contains(const auto& all, const auto& one) { return std::ranges::find(all, one) != all.end(); }

// Of one body or post; the person is of no account.
bool is_same(const FactSheet& a, const FactSheet& b) { return a.body == b.body && a.post == b.post; }

// Whether every body that gets a grade has one; the day of the last.
Day decided_on(const Assessment& it, const Group& group, Day known)
{
    Day last = always;
    for (const OrgId body : group.planned.bodies) {
        const Graded* graded = grade_of(it, {.body = body, .post = {}, .person = {}}, known);
        if (!graded && is_without_grade(group, {.body = body, .post = {}, .person = {}})) continue;
        if (!graded) return never;
        last = std::max(last, graded->entered);
    }
    return last == always ? group.finalised : last;
}

}  // namespace

calendar::CountedDay draft_from(const AssessmentPlanned& plan, const calendar::WorkingDays& working)
{
    return working.after(plan.last, draft_after);
}

GroupDays days_of(const Assessment& it, const Group& group, const calendar::WorkingDays& working, Day known)
{
    GroupDays all{.draft = group.planned.draft,
                  .final_day = final_day_of(group.planned),
                  .meeting = group.planned.meeting,
                  .notice = it.planned.notice};
    if (group.delivered <= known) {
        const auto objections = working.after(group.delivered, it.planned.objection_days);
        const auto answers = working.after(objections.day, it.planned.answer_days);
        all.delivered = group.delivered;
        all.objections = objections.day;
        all.answers = answers.day;
        all.provisional = objections.provisional || answers.provisional;
    }
    if (group.finalised <= known) all.finalised = group.finalised;
    if (group.finalised <= known) all.decided = decided_on(it, group, known);
    return all;
}

Stage stage_of(const Assessment& it, const Group& group, const calendar::WorkingDays& working, Day known)
{
    const GroupDays all = days_of(it, group, working, known);
    if (all.finalised != never) return all.decided == never ? Stage::meeting : Stage::decided;
    if (all.delivered == never) return known < all.draft ? Stage::planned : Stage::drafting;
    if (known <= all.objections) return Stage::objecting;
    const bool answered = open_objections(it, group, known).empty();
    return answered || known > all.answers ? Stage::finalising : Stage::answering;
}

const SpecialCase* case_of(const Group& group, OrgId body, std::optional<PostId> post)
{
    for (const SpecialCase& it : group.planned.cases)
        if (it.body == body && it.post == post) return &it;
    return nullptr;
}

bool is_without_grade(const Group& group, const FactSheet& sheet)
{
    return std::ranges::any_of(group.planned.cases, [&](const SpecialCase& it) {
        if (it.body != sheet.body || it.post != sheet.post) return false;
        return it.how == CaseHow::no_grade || it.how == CaseHow::narrative || it.how == CaseHow::closes_at_handover;
    });
}

bool is_assessor(const Group& group, PersonId who) { return contains(group.planned.assessors, who); }

bool is_assessor(const Assessment& it, PersonId who)
{
    return std::ranges::any_of(it.groups, [&](const Group& group) { return is_assessor(group, who); });
}

bool is_reviewer(const Assessment& it, PersonId who) { return contains(it.planned.reviewers, who); }

JudgedStand judged_stand(const Assessment& it, OrgId body, const Code& item, Day known)
{
    JudgedStand stand;
    for (const Answered& one : it.answered) {
        if (one.entered > known || one.it.sheet.body != body || one.it.sheet.post || one.it.line != item) continue;
        if (one.it.act == LineAct::self_score) stand.self = &one;
        if (one.it.act == LineAct::object) stand.objection = &one;
    }
    for (const Judged& one : it.judged) {
        if (one.entered > known || one.it.body != body || one.it.item != item) continue;
        const auto same = [&](const Judged* other) { return other->by.person == one.by.person; };
        const auto before = std::ranges::find_if(stand.judged, same);
        if (before == stand.judged.end())
            stand.judged.push_back(&one);
        else
            *before = &one;
    }
    for (const Judged* one : stand.judged)
        stand.differ = stand.differ || one->it.amount != stand.judged.front()->it.amount;
    for (const Ruled& one : it.ruled)
        if (one.entered <= known && one.it.body == body && one.it.item == item) stand.ruling = &one;
    if (!stand.judged.empty() && !stand.differ) stand.amount = stand.judged.front()->it.amount;
    if (stand.ruling && stand.ruling->it.upheld) stand.amount = stand.ruling->it.amount;
    return stand;
}

std::vector<const Judged*> visible_to(const Assessment& it, PersonId reader, OrgId body, const Code& item, Day known)
{
    auto all = judged_stand(it, body, item, known).judged;
    const Group* group = it.group_of(body);
    if (!group) return {};
    const auto is_own = [&](const Judged* one) { return one->by.is(reader); };
    const bool judged_it = std::ranges::any_of(all, is_own);
    if (is_assessor(*group, reader) ? judged_it || group->delivered <= known : group->delivered <= known) return all;
    return {};
}

std::vector<const Answered*> open_objections(const Assessment& it, const Group& group, Day known)
{
    std::vector<const Answered*> open;
    for (const Answered& one : it.answered) {
        if (one.entered > known || one.it.act != LineAct::object) continue;
        if (!contains(group.planned.bodies, one.it.sheet.body)) continue;
        if (judged_stand(it, one.it.sheet.body, one.it.line, known).is_open()) open.push_back(&one);
    }
    return open;
}

std::vector<const Counted*> ballots_of(const Assessment& it, const FactSheet& sheet, Day known)
{
    std::vector<const Counted*> all;
    for (const Counted& one : it.counted) {
        if (one.entered > known || !is_same(one.it.sheet, sheet)) continue;
        const auto same = [&](const Counted* other) {
            return other->it.voters == one.it.voters && other->it.round == one.it.round;
        };
        const auto before = std::ranges::find_if(all, same);
        if (before == all.end())
            all.push_back(&one);
        else
            *before = &one;
    }
    return all;
}

const Counted* ballot_of(const Assessment& it, const FactSheet& sheet, const Code& voters, int round, Day known)
{
    for (const Counted* one : ballots_of(it, sheet, known))
        if (one->it.voters == voters && one->it.round == round) return one;
    return nullptr;
}

const Answered* answer_to(const Assessment& it, const FactSheet& sheet, const Code& line, Day known)
{
    const Answered* found = nullptr;
    for (const Answered& one : it.answered)
        if (one.entered <= known && one.it.sheet == sheet && one.it.line == line && one.it.act != LineAct::self_score)
            found = &one;
    return found;
}

std::vector<const Stated*> stated_of(const Assessment& it, OrgId body, Day known)
{
    std::vector<const Stated*> all;
    for (const Stated& one : it.stated)
        if (one.entered <= known && one.it.body == body) all.push_back(&one);
    return all;
}

const Graded* grade_of(const Assessment& it, const FactSheet& sheet, Day known)
{
    const Graded* found = nullptr;
    for (const Graded& one : it.graded)
        if (one.entered <= known && is_same(one.it.sheet, sheet)) found = &one;
    return found;
}

const Asked* review_of(const Assessment& it, const FactSheet& sheet, Day known)
{
    const Asked* asked = nullptr;
    std::size_t reviews = 0, renewed = 0;
    for (const Asked& one : it.asked)
        if (one.entered <= known && is_same(one.it.sheet, sheet)) asked = &one, ++reviews;
    for (const Graded& one : it.graded)
        if (one.entered <= known && is_same(one.it.sheet, sheet) && one.it.replaces) ++renewed;
    return reviews > renewed ? asked : nullptr;
}

Day review_until(const Assessment& it, const Graded& decision)
{
    return std::max(it.planned.notice, decision.entered) + days{review_within};
}

int most_good(const Group& group)
{
    const auto graded = std::ranges::count_if(group.planned.bodies, [&](OrgId body) {
        return !is_without_grade(group, {.body = body, .post = {}, .person = {}});
    });
    return static_cast<int>(graded) * group.planned.good.part / group.planned.good.whole;
}

int graded_good(const Assessment& it, const Group& group, bool leaders, Day known)
{
    std::vector<FactSheet> seen;
    int good = 0;
    for (const Graded& one : it.graded) {
        const FactSheet& sheet = one.it.sheet;
        if (one.entered > known || sheet.is_of_a_leader() != leaders || !contains(group.planned.bodies, sheet.body) ||
            std::ranges::any_of(seen, [&](const FactSheet& other) { return is_same(other, sheet); }))
            continue;
        seen.push_back(sheet);
        good += grade_of(it, sheet, known)->it.grade == Grade::good;
    }
    return good;
}

}  // namespace jinze::appraisal
