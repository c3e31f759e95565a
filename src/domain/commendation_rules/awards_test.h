// For tests of the rules for commendations: the small district in the spring of 2026, with the holidays of that year, a
// branch of six, its Party group, and the work committee that confers by authority of the district committee.
#pragma once

#include "domain/assembly/about.h"
#include "domain/assembly/small_district_test.h"

namespace jinze::district::small {

inline const commendation::AwardId award_one{1};
inline const PersonId newcomer{9};  // the sixth of the branch; acts for nobody
constexpr Day april(unsigned day) { return day_at(2026, 4, day); }
constexpr Day may_day(unsigned day) { return day_at(2026, 5, day); }
constexpr Day june(unsigned day) { return day_at(2026, 6, day); }

struct Commending : District {
    Commending()
    {
        using calendar::DayOff;
        std::vector<duty::DayNoted> noted;
        const auto off = [&](Day first, Day last) {
            for (Day day = first; day <= last; day += days{1}) noted.push_back({day, DayOff::holiday});
        };
        off(april(4), april(6));
        off(may_day(1), may_day(5));
        noted.push_back({may_day(9), DayOff::made_up});
        off(june(19), june(21));
        put(work_clerk, AdoptHolidays{2026, noted});
        stand_on(april(17));
        put(work_clerk, a_member(one, founded));
    }

    static PlanAward plan()
    {
        PlanAward it{.body = work,
                     .year = 2026,
                     .basis = commendation::AwardBasis::party,
                     .title = {"“两优一先”表彰"},
                     .document = Text{"关于授权开展表彰的批复（云委〔2026〕11号）"},
                     .decided = april(13),
                     .authority = committee,
                     .members = 2,
                     .workers = 1,
                     .organisations = 1,
                     .days = {.recommend_by = may_day(15),
                              .review_by = may_day(22),
                              .opinions_by = june(5),
                              .list_by = june(9),
                              .decide_by = june(30),
                              .close_by = day_at(2026, 7, 1)}};
        return it;
    }
    static PlanAward project()
    {
        PlanAward it = plan();
        it.basis = commendation::AwardBasis::project;
        it.authority.reset();
        it.approved_by = Text{"省评比达标表彰工作协调小组"};
        it.period = 5;
        it.leaders = 20, it.units = 50;
        it.members = it.workers = it.organisations = {};
        it.persons = 3, it.collectives = 2;
        return it;
    }
    static PlanAward circular()
    {
        PlanAward it = plan();
        it.basis = commendation::AwardBasis::circular;
        it.document.reset();
        it.decided.reset();
        it.authority.reset();
        it.members = it.workers = it.organisations = {};
        it.persons = 3;
        return it;
    }

    // A meeting of today with everybody on the roster but `absent`, and with votes if there are some.
    RecordId meets(PersonId by, OrgId host, record::Roster roster, std::vector<record::Vote> votes = {},
                   std::vector<PersonId> absent = {})
    {
        EnterRecord it{{.kind = record::Kind::meeting, .host = host, .performed = day_of(now), .roster = roster},
                       {.title = "会议"}};
        for (const PersonId person : absent) it.content.exceptions.push_back({person, record::Presence::absent});
        it.content.votes = std::move(votes);
        put(by, it);
        return RecordId{static_cast<std::uint32_t>(state.records().all().size())};
    }
    RecordId branch_votes(int yes = 5)
    {
        return meets(branch_secretary, one, record::Roster::members,
                     {{.act = record::Act::motion, .yes = yes, .no = 5 - yes}});
    }
    RecordId group_meets() { return meets(group_secretary, group, record::Roster::seats); }
    RecordId work_meets() { return meets(work_clerk, work, record::Roster::committee); }

    RecommendNominee recommending(PersonId person, RecordId meeting) const
    {
        return {.award = award_one,
                .title = commendation::AwardTitle::member,
                .person = person,
                .org = {},
                .meeting = meeting,
                .named = {"某某"},
                .post = {"区某局科长"}};
    }
    // Numbers 1 to n: members of the branch, forwarded and asked about, up to the eve of the list.
    void forwarded(std::vector<PersonId> persons)
    {
        put(work_clerk, plan());
        stand_on(may_day(12));
        const RecordId vote = branch_votes();
        for (const PersonId person : persons) put(branch_secretary, recommending(person, vote));
        stand_on(may_day(20));
        const RecordId group_meeting = group_meets();
        for (int number = 1; number <= static_cast<int>(persons.size()); ++number)
            put(group_secretary, ReviewNominee{award_one, number, true, group_meeting});
        stand_on(june(5));
        put(work_clerk, opinions(commendation::OpinionOf::discipline, persons.size()));
        put(work_clerk, opinions(commendation::OpinionOf::organisation, persons.size()));
        stand_on(june(9));
    }
    static GiveOpinion opinions(commendation::OpinionOf from, std::size_t many)
    {
        GiveOpinion it{.award = award_one, .from = from, .nominees = {}, .objections = {}};
        for (int number = 1; number <= static_cast<int>(many); ++number) it.nominees.push_back(number);
        return it;
    }
    // Members 1 and 2 on the list, 3 their substitute; the notice runs from 15 to 22 June.
    void published()
    {
        forwarded({member, deputy, newcomer});
        put(work_clerk, DecideAwardList{award_one, work_meets(), {1, 2}, {3}});
        stand_on(june(15));
        put(work_clerk, notice({1, 2}, june(15)));
    }
    static PublishAwardNotice notice(std::vector<int> nominees, Day first)
    {
        return {.award = award_one, .nominees = std::move(nominees), .first = first, .place = {"区政府大院公示栏"}};
    }
    // An anonymous objection to 2 on 17 June, which the meeting of 22 June defers.
    void deferred()
    {
        published();
        stand_on(june(17));
        put(work_clerk, objecting(2));
        stand_on(june(22));
        put(work_clerk, ConcludeNomineeObjection{award_one, 1, commendation::ObjectionOutcome::deferred, work_meets()});
    }
    ReceiveNomineeObjection objecting(int nominee) const
    {
        return {.award = award_one,
                .nominee = nominee,
                .received = day_of(now),
                .anonymous = true,
                .clue = true,
                .handed_over = true};
    }
    void conferred()
    {
        deferred();
        stand_on(june(23));
        put(work_clerk, notice({3}, june(23)));
        stand_on(june(30));
        put(work_clerk, ConferAwards{award_one, work_meets(), {1, 3}});
    }

    const commendation::Award& award() const { return state.of<commendation::Awards>()[award_one]; }
    commendation::NomineeStanding standing(int number) const
    {
        const Day on = day_of(now);
        return life_of(award(), number, state.duties().working_days(on), on).standing;
    }
    commendation::AwardStep step() const
    {
        const Day on = day_of(now);
        return life_of(award(), state.duties().working_days(on), on).step;
    }
};

}  // namespace jinze::district::small
