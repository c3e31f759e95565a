// At which of the nine steps an award is, and who acts next.
#include <algorithm>

#include "domain/commendation/life.h"

namespace jinze::commendation {
namespace {

using calendar::WorkingDays;
using enum NomineeStanding;

class Steps {
public:
    Steps(const Award& award, const WorkingDays& working, Day known)
        : award_{award}, working_{working}, known_{known}, days_{award.planned.days}
    {
        life_.done.fill(never);
        for (std::size_t i = 0; i < award.nominees.size() && award.nominees[i].entered <= known; ++i)
            life_.nominees.push_back(life_of(award, static_cast<int>(i) + 1, working, known));
    }

    AwardLife found()
    {
        mark_done();
        say_next();
        std::ranges::stable_sort(life_.next, {}, &Next::due);
        return std::move(life_);
    }

private:
    Day& done(AwardStep step) { return life_.done[static_cast<std::size_t>(step)]; }
    int count(auto... standings) const
    {
        return static_cast<int>(std::ranges::count_if(
            life_.nominees, [&](const NomineeLife& it) { return ((it.standing == standings) || ...); }));
    }
    int unasked() const
    {
        return static_cast<int>(std::ranges::count_if(
            life_.nominees, [](const NomineeLife& it) { return it.standing == forwarded && !it.asked; }));
    }
    // The last day on which one of these was entered, as known.
    Day last_entered(auto each) const
    {
        Day last = award_.entered;
        for (std::size_t i = 0; i < life_.nominees.size(); ++i) last = std::max(last, each(award_.nominees[i]));
        return last;
    }
    Day list_entered() const
    {
        Day last = never;
        for (const DecidedList& it : award_.lists)
            if (it.entered <= known_) last = it.entered;
        return last;
    }

    void mark_done()
    {
        done(AwardStep::basis) = award_.planned.decided.value_or(award_.entered);
        done(AwardStep::quotas) = award_.entered;
        mark_preparing();
        mark_public();
        if (award_.filed <= known_) done(AwardStep::closing) = award_.filed;
        std::size_t at = 0;
        while (at + 1 < award_steps && life_.done[at] != never) ++at;
        for (std::size_t later = at + 1; later < award_steps; ++later) life_.done[later] = never;
        life_.step = static_cast<AwardStep>(at);
    }
    void mark_preparing()
    {
        const Day list = list_entered();
        const bool closed = list != never;
        const bool has_any = !life_.nominees.empty();
        if (closed || (has_any && known_ > days_.recommend_by))
            done(AwardStep::recommendation) = last_entered([](const Nominee& it) { return it.entered; });
        if (closed || (has_any && count(recommended) == 0))
            done(AwardStep::review) = last_entered([&](const Nominee& it) {
                return it.review && it.review->entered <= known_ ? it.review->entered : it.entered;
            });
        if (closed || (has_any && count(recommended) == 0 && unasked() == 0))
            done(AwardStep::opinions) = last_entered([&](const Nominee& it) {
                Day last = it.entered;
                for (const Opinion& one : it.opinions)
                    if (one.entered <= known_) last = one.entered;
                return last;
            });
        done(AwardStep::list) = list;
    }
    void mark_public()
    {
        Day last = always, decided = always;
        for (const NomineeLife& it : life_.nominees)
            if (it.last != never) last = std::max(last, it.last);
        for (const Decision& it : award_.decisions)
            if (it.entered <= known_) decided = std::max(decided, it.entered);
        if (last != always && count(listed, in_notice, objected) == 0) done(AwardStep::notice) = last;
        if (decided != always && count(notice_full) == 0) done(AwardStep::decision) = decided;
    }

    void add(NextAct act, Day due, int number = 0) { life_.next.push_back({act, due, number}); }
    void say_next()
    {
        const bool has_list = list_entered() != never;
        if (award_.filed <= known_) return;
        if (!has_list) return say_preparing();
        if (const int without = count(listed)) add(NextAct::publish, working_.after(list_entered(), 1).day, without);
        for (const Notice& it : award_.notices)
            if (it.entered <= known_ && known_ <= last_of(it.published, working_))
                add(NextAct::note_end, last_of(it.published, working_), it.published.batch);
        say_objections();
        for (const Quota& quota : award_.planned.quotas)
            if (free_places(award_, life_, quota.title, known_) > 0)
                if (const int next = next_substitute(award_, life_, quota.title, known_))
                    add(NextAct::publish_substitute, days_.decide_by, next);
        if (count(listed, in_notice, objected, notice_full) > 0) add(NextAct::decide, deciding_day());
        add(NextAct::close, days_.close_by);
    }
    void say_preparing()
    {
        if (known_ <= days_.recommend_by || life_.nominees.empty()) add(NextAct::recommend, days_.recommend_by);
        if (const int waiting = count(recommended)) add(NextAct::review, days_.review_by, waiting);
        if (const int waiting = unasked()) add(NextAct::ask_opinions, days_.opinions_by, waiting);
        add(NextAct::decide_list, days_.list_by);
    }
    void say_objections()
    {
        for (const NomineeObjection& it : award_.objections) {
            const auto number = static_cast<std::size_t>(it.received.nominee) - 1;
            const bool concluded =
                std::ranges::any_of(it.conclusions, [&](const Conclusion& one) { return one.entered <= known_; });
            if (it.entered <= known_ && !concluded)
                add(NextAct::conclude, life_.nominees[number].last, it.received.objection);
        }
    }
    // As planned, but after the last notice.
    Day deciding_day() const
    {
        Day day = days_.decide_by;
        for (const NomineeLife& it : life_.nominees)
            if (it.last != never) day = std::max(day, working_.after(it.last, 1).day);
        return day;
    }

    const Award& award_;
    const WorkingDays& working_;
    Day known_;
    const AwardDays& days_;
    AwardLife life_;
};

}  // namespace

AwardLife life_of(const Award& award, const WorkingDays& working, Day known)
{
    return Steps{award, working, known}.found();
}

}  // namespace jinze::commendation
