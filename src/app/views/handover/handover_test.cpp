#include "app/views/handover/handover.h"

#include "app/views/matter/matter.h"
#include "app/views/office_test.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;
using matter::MatterAct;
using matter::MatterId;

namespace {

const PostId deputys{3}, group_heads{2};

struct Leaving : Office {
    std::uint32_t opened = 0;

    MatterId pursue(const char* title, std::optional<PostId> answers, int due_in = 20)
    {
        const MatterId id{++opened};
        happens(matter::MatterOpened{.matter = id,
                                     .type = Code{"supervised"},
                                     .setter = work,
                                     .lead = group,
                                     .due = wednesday + days{due_in},
                                     .answers = answers,
                                     .title = seal(district::Text{title}),
                                     .wanted = seal(district::Text{"办成"}),
                                     .basis = seal(district::Text{"工委会议"})},
                wednesday - days{9}, work_clerk);
        happens(matter::MatterStepped{.matter = id, .act = MatterAct::approve}, wednesday - days{8}, work_clerk);
        return id;
    }
    RecordId agreed(PersonId owner, Day due)
    {
        record::Content content{
            .kind = Kind::meeting, .host = group, .performed = wednesday - days{3}, .roster = Roster::none};
        content.items = {{.nature = record::Nature::task, .org = {}, .person = owner, .due = due}};
        return enter(content, {.title = "党组会"}, group_clerk);
    }
    Result<HandoverPage> list(PersonId who, const HandoverQuestion& asked = {})
    {
        return as(who, [&](const Reader& reader) { return handover(reader, asked); });
    }
};

std::vector<std::string> titles_of(const HandoverPage& page)
{
    std::vector<std::string> titles;
    for (const MatterRow& row : page.matters) titles.push_back(row.title);
    return titles;
}

using Titles = std::vector<std::string>;

}  // namespace

TEST_CASE("the list has the matters the seat answers for, the agreed items, the duties due and the open requests")
{
    Leaving d;
    d.pursue("后到期的", deputys, 30);
    d.pursue("先到期的", deputys, 10);
    d.pursue("书记的", group_heads);
    d.pursue("没有明确责任人的", std::nullopt);
    d.agreed(deputy, wednesday - days{1});
    d.agreed(group_secretary, wednesday + days{9});
    const RecordId asked = d.enter({.kind = Kind::request,
                                    .host = organ,
                                    .performed = wednesday - days{2},
                                    .roster = Roster::none,
                                    .concerns = group},
                                   {.title = "经费"}, organ_secretary);
    const HandoverPage own = *d.list(deputy);
    CHECK(own.name == "韩秋实");
    REQUIRE(own.posts.size() == 1);
    CHECK(own.posts[0].holder == "韩秋实");
    CHECK(titles_of(own) == Titles{"先到期的", "后到期的"});
    REQUIRE(own.items.size() == 1);
    CHECK(own.items[0].past);
    REQUIRE(own.requests.size() == 1);
    CHECK(own.requests[0].record == to_text(asked));
    for (const DutyRow& row : own.duties) CHECK_FALSE(duty::is_settled(row.standing));
    const HandoverPage head = *d.list(group_secretary);
    CHECK(titles_of(head) == Titles{"先到期的", "书记的", "没有明确责任人的", "后到期的"});
}

TEST_CASE("the clerk and the head of a body hand over what it set and what it leads, and nobody else's")
{
    Leaving d;
    d.pursue("交办住建局的", deputys);
    CHECK(titles_of(*d.list(work_clerk)) == Titles{"交办住建局的"});
    CHECK(titles_of(*d.list(group_clerk)) == Titles{"交办住建局的"});
    CHECK(titles_of(*d.list(organ_secretary)).empty());
    CHECK(titles_of(*d.list(stranger)).empty());
}

TEST_CASE("of a post it is what goes with the post, whoever holds it, and whether anybody does")
{
    Leaving d;
    d.pursue("留下的", deputys);
    d.agreed(deputy, wednesday);
    d.happens(registry::AppointmentEnded{.appointment = AppointmentId{3}, .on = wednesday}, wednesday);
    const HandoverPage page = *d.list(group_secretary, {.member = {}, .post = "p3", .appointment = {}});
    CHECK(page.name.empty());
    CHECK(titles_of(page) == Titles{"留下的"});
    CHECK(page.items.empty());  // an item goes with a person, not with a post
    const MatterPage matter = *d.as(group_secretary, [](const Reader& reader) { return matter_page(reader, "d1"); });
    REQUIRE(matter.answers);
    CHECK(matter.answers->holder.empty());
}

TEST_CASE("a list is read by whoever reads for the body of the post; another's is absent")
{
    Leaving d;
    d.pursue("留下的", deputys);
    CHECK(d.list(group_clerk, {.member = "m3", .post = {}, .appointment = {}}).has_value());
    CHECK(d.list(work_clerk, {.member = "m3", .post = {}, .appointment = {}}).has_value());
    check_absent(d.list(stranger, {.member = "m3", .post = {}, .appointment = {}}), "member");
    check_absent(d.list(secretary, {.member = "m3", .post = {}, .appointment = {}}), "member");
    check_absent(d.list(stranger, {.member = {}, .post = "p3", .appointment = {}}), "post");
    check_absent(d.list(deputy, {.member = {}, .post = "p99", .appointment = {}}), "post");
    check_absent(d.list(deputy, {.member = {}, .post = "nothing", .appointment = {}}), "post");
    CHECK(d.list(group_clerk, {.member = {}, .post = {}, .appointment = "a3"})->matters.size() == 1);
    check_absent(d.list(stranger, {.member = {}, .post = {}, .appointment = "a3"}), "appointment");
    CHECK(d.list(member).has_value());  // one's own, though there is nothing in it
}
