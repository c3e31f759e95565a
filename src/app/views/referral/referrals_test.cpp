#include "app/input/erasing.h"
#include "app/views/ledger/chronicle.h"
#include "app/views/nameable.h"
#include "app/views/office_test.h"
#include "app/views/referral/referral.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;
using matter::MatterAct;
using matter::MatterId;
using referral::ReferralStage;

namespace {

const MatterId late{1};
const matter::ReferralId y1{1};
const OrgId inspection{11};
const PersonId inspector{10};

// The deputy of the housing bureau's Party group is referred over a matter of the work committee. 工委's secretary is a
// person of their own here, as is the discipline body's.
struct Referred : Office {
    const PersonId work_secretary{11};

    Referred()
    {
        found(registry::OrgKind::discipline_body, "区纪委", {}, committee, {});
        joins("谢怀瑾", other_branch);
        joins("苏明远", other_branch);
        sit(inspector, inspection, registry::Title::secretary, start);
        sit(work_secretary, work, registry::Title::secretary, start);
        happens(matter::MatterOpened{.matter = late,
                                     .type = Code{"supervised"},
                                     .setter = work,
                                     .lead = group,
                                     .due = wednesday - days{10},
                                     .answers = PostId{3},
                                     .title = seal(district::Text{"压减审批时限"}),
                                     .wanted = seal(district::Text{"不超过60个工作日"}),
                                     .basis = seal(district::Text{"《十项规定》第三条"})},
                wednesday - days{40}, work_clerk);
        happens(matter::MatterStepped{.matter = late, .act = MatterAct::approve}, wednesday - days{39}, work_secretary);
        happens(matter::MatterStepped{.matter = late, .act = MatterAct::urge}, wednesday - days{5}, work_secretary);
    }
    void prepare()
    {
        const auto& it = state.of<matter::Matters>()[late];
        happens(referral::ReferralPrepared{.referral = y1,
                                           .matter = late,
                                           .lead = group,
                                           .referrer = work,
                                           .concerned = deputy,
                                           .answer_by = wednesday + days{7},
                                           .facts = referral::facts_of(it, state.duties().working_days(wednesday),
                                                                       state.people(), wednesday),
                                           .words = seal(district::Text{"经催办仍未办理"})},
                wednesday, work_secretary);
    }
    void answer() { happens(referral::ReferralAnswered{y1, seal(district::Text{"接口6月才开放"})}, wednesday, deputy); }
    void send() { happens(referral::ReferralSent{y1, inspection, wednesday + days{30}}, wednesday, work_secretary); }
    Result<ReferralPage> page(PersonId who)
    {
        return as(who, [](const Reader& reader) { return referral_page(reader, "y1"); });
    }
    ReferralsPage list(PersonId who, const ReferralsQuestion& asked = {})
    {
        return as(who, [&](const Reader& reader) { return *referrals(reader, asked); });
    }
    MatterPage matter(PersonId who)
    {
        return as(who, [](const Reader& reader) { return *matter_page(reader, "d1"); });
    }
    std::vector<PersonId> everybody()
    {
        std::vector<PersonId> all;
        for (const auto& person : state.people().people()) all.push_back(person.id);
        return all;
    }
};

std::vector<std::string> possible(const std::vector<MatterOffer>& offers)
{
    std::vector<std::string> acts;
    for (const MatterOffer& it : offers)
        if (it.possible) acts.push_back(it.act);
    return acts;
}

using Acts = std::vector<std::string>;

}  // namespace

TEST_CASE("a red matter offers to refer whoever answered for it, to those who may")
{
    Referred d;
    const MatterPage page = d.matter(d.work_secretary);
    const auto acts = possible(page.offers);
    CHECK(std::ranges::find(acts, "refer-matter") != acts.end());
    REQUIRE(page.may_refer.size() == 1);
    CHECK(page.may_refer[0].name == "韩秋实");
    CHECK(d.matter(group_secretary).may_refer.empty());
    d.prepare();
    CHECK(d.matter(d.work_secretary).may_refer.empty());
    REQUIRE(d.matter(d.work_secretary).referrals.size() == 1);
    CHECK(d.matter(group_secretary).referrals.empty());
    CHECK(d.matter(deputy).referrals.size() == 1);
}

TEST_CASE("the page shows the facts, the answer and both clocks, and each reader their own act")
{
    Referred d;
    d.prepare();
    const auto own = d.page(deputy);
    REQUIRE(own.has_value());
    CHECK(own->row.of_reader);
    CHECK(own->row.act == "answer-referral");
    CHECK(possible(own->offers) == Acts{"answer-referral"});
    CHECK(own->verdict.zh == "等韩秋实说明情况。");
    CHECK(own->prepared_by.empty());
    CHECK(own->facts.red_days > 0);
    REQUIRE(own->facts.responsible.size() == 1);
    CHECK(own->facts.responsible[0].person == "韩秋实");
    CHECK(own->facts.reminders.size() == 1);
    const auto referrer = d.page(d.work_secretary);
    CHECK(referrer->prepared_by == "苏明远");
    CHECK(possible(referrer->offers) == Acts{"withdraw-referral"});
    REQUIRE(referrer->offers.size() == 2);  // and why it is not sent yet
    CHECK(referrer->offers[0].act == "send-referral");
    CHECK_FALSE(referrer->offers[0].possible);
    d.answer();
    const auto heard = d.page(d.work_secretary);
    CHECK(heard->answer == "接口6月才开放");
    CHECK(heard->row.act == "send-referral");
    CHECK(std::ranges::any_of(heard->receivers, [](const Named& it) { return it.name == "区纪委"; }));
    CHECK(std::ranges::none_of(heard->receivers, [](const Named& it) { return it.name == "住建局党组"; }));
}

TEST_CASE("the receiver reads it once it is sent, with the matter's words though not the matter, and gives one word")
{
    Referred d;
    d.prepare();
    d.answer();
    check_absent(d.page(inspector), "id");
    CHECK(d.list(inspector).rows.empty());
    d.send();
    const auto page = d.page(inspector);
    REQUIRE(page.has_value());
    CHECK(page->row.title == "压减审批时限");
    CHECK_FALSE(page->matter);
    CHECK(page->row.act == "receive-referral");
    d.happens(referral::ReferralReceived{y1}, wednesday, inspector);
    CHECK(d.list(inspector, {.waiting = YesNo::yes}).rows.size() == 1);
    d.happens(referral::ReferralConcluded{y1, referral::ReferralResult::advised}, wednesday, inspector);
    CHECK(d.page(deputy)->verdict.zh == "区纪委答复：已提醒。");
    CHECK(d.list(inspector, {.waiting = YesNo::yes}).rows.empty());
}

TEST_CASE("a person who has been silent may still answer, and the page says that they were")
{
    Referred d;
    d.prepare();
    d.day = wednesday + days{8};
    CHECK(d.page(d.work_secretary)->row.silent);
    CHECK(d.page(d.work_secretary)->row.act == "send-referral");
    CHECK(d.page(deputy)->row.act == "answer-referral");
}

TEST_CASE("nobody else learns of a referral: not by its page, the list, the matter, the ledger, or its number")
{
    Referred d;
    d.prepare();
    d.answer();
    d.send();
    const std::vector<PersonId> readers{work_clerk, d.work_secretary, deputy, inspector};
    for (const PersonId who : d.everybody()) {
        const bool may = std::ranges::find(readers, who) != readers.end();
        INFO(to_text(who));
        CHECK(d.page(who).has_value() == may);
        CHECK(d.list(who).rows.empty() == !may);
        d.as(who, [&](const Reader& reader) {
            Chronicled leaf;
            leaf.referral = y1;
            leaf.by = d.work_secretary;
            // The person concerned reads their own leaves: who wrote the others is not shown to them.
            CHECK(reads(reader, leaf) == (may && who != deputy));
            leaf.by = deputy;
            CHECK(reads(reader, leaf) == may);
            const NamingBy by{reader};
            CHECK(by.naming.may_name(y1) == may);
            return 0;
        });
    }
    check_absent(d.as(deputy, [](const Reader& reader) { return referral_page(reader, "y9"); }), "id");
    check_absent(d.as(deputy, [](const Reader& reader) { return referral_page(reader, "d1"); }), "id");
}

namespace {

// Leaves as they lie in a journal.
struct Leaves : journal::NoJournal {
    std::vector<std::string> bytes;

    void add(const district::Event& event) { bytes.push_back(codec::to_bytes({{}, PersonId{1}, event})); }
    void read(std::uint64_t from, const std::function<void(const journal::Leaf&)>& take) const override
    {
        for (std::size_t i = from; i < bytes.size(); ++i) take({.index = i, .bytes = bytes[i], .root = {}});
    }
};

}  // namespace

TEST_CASE("with a person goes what was said in their referrals, and in nobody else's")
{
    Leaves journal;
    const auto sealed = [](std::uint32_t row) { return Sealed{SealedId{row}, {}}; };
    for (const auto& [id, person] : {std::pair{1u, deputy}, {2u, secretary}}) {
        const matter::ReferralId referral{id};
        journal.add(referral::ReferralPrepared{.referral = referral, .concerned = person, .words = sealed(10 * id)});
        journal.add(referral::ReferralAnswered{referral, sealed(10 * id + 1)});
        journal.add(referral::ReferralWithdrawn{referral, sealed(10 * id + 2)});
    }
    CHECK(input::rows_about(deputy, journal) == std::vector{SealedId{10}, SealedId{11}, SealedId{12}});
}
