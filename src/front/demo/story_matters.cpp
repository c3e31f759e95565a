// The two documents of the speech carried out: each clause becomes matters for the units that it is about. Most are
// closed in time; some are late, extended, sent back, returned, halted; the youngest are still on their way.
#include <memory>

#include "domain/district/tiers.h"
#include "domain/matter/matters.h"
#include "domain/referral_rules/decide.h"
#include "front/demo/story.h"
#include "front/demo/story_clauses.h"
#include "front/demo/story_documents.h"

namespace jinze::demo {
namespace {

using matter::MatterId;
using matter::MatterSource;
using matter::MatterSubject;

// Names the clause in the registered document: as what it carries out where that is its fate, as a finding where the
// clause is a standing requirement.
void name_clause(district::OpenMatter& command, const Clause& clause,
                 const std::array<document::DocumentId, 2>& documents)
{
    const std::size_t which = clause.document == style ? 0 : 1;
    const TextOfDocument& text = which == 0 ? style_decision : ten_provisions;
    const auto found = std::ranges::find(text.clauses, clause.article, &TextOfClause::article);
    if (!documents[which] || found == text.clauses.end()) return;
    if (found->fate != document::Fate::matter && found->fate != document::Fate::standing) return;
    if (found->fate == document::Fate::standing) command.source = MatterSource::inspection;
    command.document = documents[which];
    command.clause = static_cast<int>(found - text.clauses.begin()) + 1;
    command.despite_others = true;  // one clause, several units
}

Day later(Day a, Day b) { return a > b ? a : b; }

}  // namespace

// What happens to one matter, each step on its day.
class Story::Pursued {
public:
    Pursued(Story& story, const Unit& unit, const Clause& clause, Day opened, int time)
        : story_{story},
          unit_{unit},
          clause_{clause},
          day_{opened},
          due_{story.working_days_.on_or_after(opened + days{time}).day}
    {
    }

    void tell()
    {
        open();
        hand_over();
        const int lot = story_.dice_.below(100);
        if (lot < 4) return give_back();
        step(unit_clerk(), 1, [](MatterId id, Day) { return district::SignMatter{id}; });
        if (lot < 7) return halt();
        if (lot < 10) return withdraw();
        if (story_.dice_.chance(40))
            step(unit_clerk(), 12,
                 [](MatterId id, Day) { return district::NoteMatter{id, {"已制定方案，正在逐项落实。"}}; });
        if (lot < 25) extend();
        report(lot > 92);
    }

    // The one that README tells of: more time was asked for before the due day and granted.
    void tell_in_full()
    {
        open();
        hand_over();
        step(unit_clerk(), 1, [](MatterId id, Day) { return district::SignMatter{id}; });
        step(unit_clerk(), 12,
             [](MatterId id, Day) { return district::NoteMatter{id, {"已制定方案，正在逐项落实。"}}; });
        day_ = later(day_, due_ - days{12});
        const Day until = due_ + days{27};
        ask_more_time(until);
        grant(until);
        day_ = later(day_, due_ - days{9});
        result();
        accept();
    }
    // One that is overdue, or soon will be, and has not been reported.
    void tell_stuck()
    {
        open();
        hand_over();
        step(unit_clerk(), 1, [](MatterId id, Day) { return district::SignMatter{id}; });
        step(unit_clerk(), 15, [](MatterId id, Day) { return district::NoteMatter{id, {"正在与有关单位会商。"}}; });
        day_ = later(day_, due_);
        step(office_clerk(), 1, [](MatterId id, Day) {
            return district::UrgeMatter{id, district::Text{"已超过办理期限，请尽快报结果。"}};
        });
    }
    // One over which somebody is referred: heard, sent to the organisation department and received, or being heard.
    void tell_referred(bool received)
    {
        tell_stuck();
        refer();
        if (!received) return;
        answer();
        refer_step(office(), 4, [receiver = story_.ids_.org(organisation_department)](matter::ReferralId id, Day day) {
            return district::SendReferral{id, receiver, day + days{20}};
        });
        refer_step(story_.ids_.person(story_.model_.assessor), 2,
                   [](matter::ReferralId id, Day) { return district::ReceiveReferral{id}; });
    }
    // One that still stands so on the last day, whatever day that is.
    void tell_left(matter::MatterStanding at, Day until)
    {
        using enum matter::MatterStanding;
        open(at == awaiting_confirmation ? office() : PersonId{});
        if (at == awaiting_confirmation || at == awaiting_approval) return;
        hand_over();
        if (at == awaiting_signature) return;
        step(unit_clerk(), 1, [](MatterId id, Day) { return district::SignMatter{id}; });
        if (at == halted)
            return step(office_clerk(), 4,
                        [](MatterId id, Day) { return district::HaltMatter{id, {}, {"因防汛应急，暂时中止办理。"}}; });
        result();
        if (at == in_review) return;
        step(office_clerk(), 2, [again = until + days{25}](MatterId id, Day) {
            return district::SendBackMatter{id, again, {"只报了做法，没有可以核对的结果，请补齐后再报。"}};
        });
    }
    // One whose lead has asked for something that is not decided.
    void tell_asking(bool gives_back)
    {
        open();
        hand_over();
        if (gives_back)
            return step(unit_clerk(), 1, [](MatterId id, Day) {
                return district::AskReturn{id, {}, {"按职能分工，该事项不由我单位牵头。"}};
            });
        step(unit_clerk(), 1, [](MatterId id, Day) { return district::SignMatter{id}; });
        day_ = later(day_, due_ - days{6});
        step(unit_clerk(), 1, [until = due_ + days{20}](MatterId id, Day) {
            return district::AskExtension{id, until, {"涉及的平台由市里统一部署，尚未接入。"}};
        });
    }

private:
    PersonId office() const { return story_.ids_.person(story_.model_.office_secretary); }
    PersonId office_clerk() const { return story_.ids_.person(story_.model_.office_clerk); }
    PersonId unit_clerk() const { return story_.ids_.person(unit_.clerk >= 0 ? unit_.clerk : unit_.leaders.front()); }

    void open(PersonId spoken_by = {})
    {
        const OrgId lead = story_.ids_.org(unit_.group), setter = story_.ids_.org(work_committee);
        const PersonId deputy = story_.ids_.person(unit_.leaders.size() > 1 ? unit_.leaders[1] : unit_.leaders[0]);
        district::OpenMatter command{.setter = setter,
                                     .lead = lead,
                                     .source = MatterSource::document,
                                     .subject = clause_.subject,
                                     .due = due_,
                                     .title = {std::string{clause_.title}},
                                     .wanted = {std::string{clause_.wanted}},
                                     .basis = {std::string{clause_.document} + std::string{clause_.article}},
                                     .authorised = {}};
        if (spoken_by) {
            command.source = MatterSource::instruction;
            command.instructed_by = spoken_by;
        }
        if (clause_.subject == MatterSubject::other) command.authorised = district::Text{std::string{authorised}};
        if (story_.dice_.chance(12)) command.priority = matter::Priority::number_one;
        story_.tell(day_,
                    [=, id = id_, actor = office_clerk(), approver = office(), day = day_, clause = clause_,
                     documents = story_.documents_](const district::State& state) -> std::optional<desk::Request> {
                        const auto sits = [&](PersonId who) {
                            const auto posts = state.people().posts_of(who, day, day);
                            return std::ranges::any_of(posts,
                                                       [&](PostId post) { return state.people()[post].org == lead; });
                        };
                        if (!district::stands_above(state.people(), setter, lead, day) || sits(actor) || sits(approver))
                            return {};
                        *id = MatterId{static_cast<std::uint32_t>(state.of<matter::Matters>().all().size() + 1)};
                        district::OpenMatter now = command;
                        if (!now.instructed_by) name_clause(now, clause, *documents);
                        for (const PostId post : state.people().posts_of(deputy, day, day))
                            if (state.people()[post].org == lead) now.answers = post;
                        return desk::Request{.actor = actor, .commands = {std::move(now)}};
                    });
    }
    void hand_over()
    {
        step(office(), 1, [](MatterId id, Day) { return district::ApproveMatter{id}; });
    }
    void give_back()
    {
        step(unit_clerk(), 2,
             [](MatterId id, Day) { return district::AskReturn{id, {}, {"按职能分工，该事项不由我单位牵头。"}}; });
        step(office_clerk(), 6, [](MatterId id, Day) {
            return district::KeepMatter{id, {"经与编制部门核对，职能在你单位，请继续办理。"}};
        });
        report(false);
    }
    void halt()
    {
        step(office_clerk(), 8,
             [](MatterId id, Day) { return district::HaltMatter{id, {}, {"因防汛应急，暂时中止办理。"}}; });
        due_ = later(due_, day_ + days{30}) + days{30};
        step(office_clerk(), 25, [due = due_](MatterId id, Day) { return district::ResumeMatter{id, due}; });
        report(false);
    }
    void withdraw()
    {
        step(office_clerk(), 10,
             [](MatterId id, Day) { return district::WithdrawMatter{id, {"与上级新部署的事项重复，并入办理。"}}; });
    }
    void extend()
    {
        day_ = later(day_, due_ - days{12});
        const Day until = due_ + days{story_.dice_.between(15, 30)};
        ask_more_time(until);
        if (story_.dice_.chance(15)) {
            step(office(), 3, [](MatterId id, Day) {
                return district::DecideExtension{id, {}, district::Text{"平台已经可以接入，请按原期限办理。"}};
            });
            return;
        }
        grant(until);
    }
    void ask_more_time(Day until)
    {
        step(unit_clerk(), 3, [until](MatterId id, Day) {
            return district::AskExtension{id, until, {"涉及的平台由市里统一部署，尚未接入。"}};
        });
    }
    void grant(Day until)
    {
        step(office(), 3, [until](MatterId id, Day) { return district::DecideExtension{id, until, {}}; });
        due_ = until;
    }
    void accept()
    {
        step(office_clerk(), 4, [](MatterId id, Day) {
            return district::AcceptMatter{id, district::Text{"已向服务对象核实，结果属实。"}};
        });
    }
    void report(bool late)
    {
        const int margin = late ? -story_.dice_.between(3, 25) : story_.dice_.between(1, 14);
        day_ = later(day_ + days{2}, due_ - days{margin + 3});
        if (late) {
            Day urged = due_ + days{2};
            std::swap(day_, urged);
            step(office_clerk(), 1, [](MatterId id, Day) {
                return district::UrgeMatter{id, district::Text{"已超过办理期限，请尽快报结果。"}};
            });
            day_ = later(day_, urged);
        }
        result();
        if (story_.dice_.chance(8)) {
            const Day again = later(due_, day_ + days{20});
            step(office_clerk(), 3, [again](MatterId id, Day) {
                return district::SendBackMatter{id, again, {"只报了做法，没有可以核对的结果，请补齐后再报。"}};
            });
            day_ += days{8};
            result();
        }
        accept();
    }
    void result()
    {
        step(unit_clerk(), 3, [text = std::string{clause_.result}](MatterId id, Day day) {
            return district::ReportMatter{id, {text}, day};
        });
    }

    // Whoever answered for it, by the rules.
    void refer()
    {
        day_ = story_.working_days_.on_or_after(day_ + days{6}).day;
        story_.tell(day_,
                    [=, id = id_, referral = referral_, concerned = concerned_, actor = office(),
                     day = day_](const district::State& state) -> std::optional<desk::Request> {
                        if (!*id) return {};
                        const auto people = district::may_be_referred(state, state.of<matter::Matters>()[*id], day);
                        if (people.empty() || people.front() == actor) return {};
                        *concerned = people.front();
                        const auto made = state.of<referral::Referrals>().all().size();
                        *referral = matter::ReferralId{static_cast<std::uint32_t>(made + 1)};
                        return desk::Request{
                            .actor = actor,
                            .commands = {district::PrepareReferral{
                                *id, *concerned, day + days{9}, {"经催办仍未报结果，也没有说明理由。"}}}};
                    });
    }
    void answer()
    {
        day_ = story_.working_days_.on_or_after(day_ + days{3}).day;
        story_.tell(
            day_,
            [referral = referral_, concerned = concerned_](const district::State&) -> std::optional<desk::Request> {
                if (!*referral) return {};
                return desk::Request{
                    .actor = *concerned,
                    .commands = {district::AnswerReferral{
                        *referral, {"事实无误。涉及的平台由市里统一部署，我没有及时说明，责任在我。"}}}};
            });
    }
    template <class F>
    void refer_step(PersonId actor, int after, F make)
    {
        day_ = story_.working_days_.on_or_after(day_ + days{after}).day;
        story_.tell(day_,
                    [=, referral = referral_, day = day_](const district::State&) -> std::optional<desk::Request> {
                        if (!*referral) return {};
                        return desk::Request{.actor = actor, .commands = {make(*referral, day)}};
                    });
    }

    // The next working day after some days.
    template <class F>
    void step(PersonId actor, int after, F make)
    {
        day_ = story_.working_days_.on_or_after(day_ + days{after}).day;
        story_.tell(day_, [=, id = id_, day = day_](const district::State&) -> std::optional<desk::Request> {
            if (!*id) return {};
            return desk::Request{.actor = actor, .commands = {make(*id, day)}};
        });
    }

    Story& story_;
    const Unit& unit_;
    const Clause& clause_;
    Day day_, due_;
    std::shared_ptr<MatterId> id_ = std::make_shared<MatterId>();
    std::shared_ptr<matter::ReferralId> referral_ = std::make_shared<matter::ReferralId>();
    std::shared_ptr<PersonId> concerned_ = std::make_shared<PersonId>();
};

void Story::matters()
{
    constexpr int closed = 100, open = 40, lately = 70;
    const auto drawn = [&](Day from, Day to, int time) {
        return Pursued{*this, dice_.one_of(model_.units), dice_.one_of(clauses), working_day(from, to), time};
    };
    const Day first = start_ + days{125}, recent = until_ - days{lately};
    // The matter of README: the ninth of the ten provisions, in the education bureau, on the same days in each story.
    Pursued{*this, model_.units[20], clauses[8], working_days_.on_or_after(first - days{3}).day, 60}.tell_in_full();
    for (int i = 0; i < closed && first < recent; ++i) drawn(first, recent - days{60}, dice_.between(35, 75)).tell();
    for (int i = 0; i < open; ++i) drawn(later(first, recent), until_ - days{2}, dice_.between(35, 75)).tell();
    // From a month overdue to a few days before the due day.
    for (int past = 32; past > -9 && first < recent; past -= 4) {
        Pursued it = drawn(recent, recent + days{3}, lately - past);
        if (past == 32 || past == 12)
            it.tell_referred(past == 32);
        else
            it.tell_stuck();
    }
    for (int i = 0; i < 4 && first < recent; ++i) drawn(recent, recent + days{3}, lately + i).tell_asking(false);
    for (int i = 0; i < 2; ++i) drawn(until_ - days{14}, until_ - days{12}, 40).tell_asking(true);
    using S = matter::MatterStanding;
    for (const S at :
         {S::awaiting_confirmation, S::awaiting_approval, S::awaiting_signature, S::in_review, S::sent_back, S::halted})
        for (int i = 0; i < 2 && first < recent; ++i) {
            const int ago = at == S::in_review || at == S::sent_back || at == S::halted ? 22 : 14;
            drawn(until_ - days{ago}, until_ - days{ago - 3}, 60).tell_left(at, until_);
        }
}

}  // namespace jinze::demo
