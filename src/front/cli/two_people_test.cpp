#include "app/access/totp.h"
#include "app/codec/leaf.h"
#include "front/cli/office_test.h"

using namespace jinze;
using namespace jinze::cli;
using jinze::cli::test::Office;

namespace {

// The district with another member, 周敏 (m6).
struct Town : Office {
    Town()
    {
        set_up();
        done_by({"register", "周敏", "--branch", "o4", "--kind", "full", "--joined", "2001-07-01", "--full-since",
                 "2002-07-01", "--as", "王芳"});
        done_by({"register", "孙莉", "--branch", "o4", "--kind", "full", "--joined", "2001-07-01", "--full-since",
                 "2002-07-01", "--as", "王芳"});
        done_by({"register", "吴昊", "--branch", "o4", "--kind", "full", "--joined", "2001-07-01", "--full-since",
                 "2002-07-01", "--as", "王芳"});
    }
};

constexpr PersonId clerk{1}, secretary{2}, deputy{6};
constexpr auto password = "nine green bottles";

// Sets up an account with a password and a second factor; returns the authenticator's current code.
std::string settled(Office& office, PersonId person)
{
    District district = open_district({.db = office.db()}, [&] { return office.now(); });
    const auto gate = gate_of(district);
    REQUIRE(gate->accounts().open(person, {}, {}).has_value());
    const Bytes secret(access::totp_secret_size, static_cast<std::uint8_t>(person.number()));
    access::Hasher hasher{{}};
    const auto turn = hasher.turns().take({"here"});
    REQUIRE(turn);
    const std::string hash = hasher.hash(*turn, password);
    REQUIRE(gate->accounts().change(person, [&](access::AccountRow& row) {
        row.hash = hash;
        row.must_change = false;
        row.secret = to_hex(secret);
        return true;
    }));
    return access::totp_code(secret, access::totp_step(office.now()));
}

}  // namespace

TEST_CASE("a post that reaches everywhere is only proposed at the line, and another person makes it so")
{
    Town office;
    const auto before = office.leaves();
    const std::vector<std::string> line{"appoint", "周敏", "--org", "o1", "--title", "副书记", "--as", "王芳"};
    const auto told = office.tell(line);
    CHECK(told.code == waits);
    CHECK(told.out.find("两人办理") != std::string::npos);
    CHECK(office.tell(line).code == waits);
    CHECK(office.proposals() == 1);
    CHECK(office.leaves() == before);
    CHECK(office.confirm(clerk).error().why == "second_person_unfit");
    CHECK(office.confirm(PersonId{6}).error().why == "second_person_unfit");
    REQUIRE(office.confirm(secretary).has_value());
    CHECK(office.leaves() == before + 2);
    CHECK(office.tell(line).code == refused);  // already held
    CHECK(office.tell({"appoint", "王芳", "--org", "o1", "--title", "副书记", "--as", "王芳"}).code == refused);
}

TEST_CASE("what one may do is done at once, and what one may not even with another is refused, not proposed")
{
    Town office;
    office.done_by({"appoint", "周敏", "--org", "o3", "--title", "成员", "--as", "王芳"});
    CHECK(office.tell({"appoint", "周敏", "--org", "o1", "--title", "副书记", "--as", "李静"}).code == refused);
    CHECK(office.proposals() == 0);
}

TEST_CASE("a sheet of such posts waits for its confirmation, and is then brought in by the same line")
{
    Town office;
    const std::string file =
        office.written("posts.csv", "姓名,党组织,职务,任职日期\n周敏,区直机关工委,副书记,2026-03-01\n");
    const auto before = office.leaves();
    const std::vector<std::string> line{"import", "posts", file, "--as", "王芳"};
    CHECK(office.tell(line).code == waits);
    CHECK(office.tell(line).code == waits);
    CHECK(office.leaves() == before);
    REQUIRE(office.confirm(secretary).has_value());
    CHECK(office.tell(line).code == done);
    CHECK(office.leaves() == before + 4);
    CHECK(office.proposals() == 0);
}

TEST_CASE("a change of the table of rights is proposed, and done as it was proposed")
{
    Town office;
    const auto before = office.leaves();
    REQUIRE(office.tell({"appoint", "周敏", "--org", "o1", "--title", "副书记", "--as", "王芳"}).code == waits);
    REQUIRE(office.confirm(secretary).has_value());
    const std::string file = office.written(
        "rights.json", R"([{"kind":"work_committee","title":"secretary","right":"grant","reach":"everywhere"},)"
                       R"({"kind":"work_committee","title":"deputy_secretary","right":"grant","reach":"everywhere"}])");
    CHECK(office.tell({"adopt", "rights", file, "--as", "赵强"}).code == waits);
    CHECK(office.leaves() == before + 2);
    REQUIRE(office.confirm(PersonId{6}).has_value());
    CHECK(office.leaves() == before + 3);
}

TEST_CASE("the vacancy of the security administrator is filled at the server by two who both sign in there")
{
    Town office;
    REQUIRE(office.tell({"appoint", "周敏", "--org", "o1", "--title", "副书记", "--as", "王芳"}).code == waits);
    REQUIRE(office.confirm(secretary).has_value());
    office.done_by({"appoint", "孙莉", "--org", "o1", "--title", "安全管理员", "--as", "王芳"});
    const auto fill = [&](const std::string& as, const std::string& typed) {
        return office.tell({"administrator", "fill", "吴昊", "--as", as, "--with", "赵强"}, typed);
    };
    const std::string one = settled(office, deputy), other = settled(office, secretary);
    const auto typed = [&](const std::string& first, const std::string& second) {
        return std::string{password} + "\n" + first + "\n" + password + "\n" + second + "\n";
    };
    const auto before = office.leaves();
    CHECK(fill("周敏", typed(one, other)).code == refused);  // there is one: use the ordinary procedure
    CHECK(office.leaves() == before);
    office.done_by({"leave", "孙莉", "--how", "died", "--as", "王芳"});
    CHECK(office.tell({"appoint", "吴昊", "--org", "o1", "--title", "安全管理员", "--as", "王芳"}).code == refused);
    CHECK(office.proposals() == 0);
    const auto vacant = office.leaves();
    CHECK(fill("王芳", typed(one, other)).code == refused);  // no account: cannot sign in
    CHECK(fill("", typed(one, other)).code == refused);
    CHECK(fill("周敏", "").code == refused);
    CHECK(fill("周敏", "another password\n" + one + "\n" + password + "\n" + other + "\n").code == refused);
    CHECK(office.leaves() == vacant);
}

TEST_CASE("two who may grant, each with password and code, fill it, and the leaf names both")
{
    Town office;
    REQUIRE(office.tell({"appoint", "周敏", "--org", "o1", "--title", "副书记", "--as", "王芳"}).code == waits);
    REQUIRE(office.confirm(secretary).has_value());
    office.done_by({"appoint", "孙莉", "--org", "o1", "--title", "安全管理员", "--as", "王芳"});
    office.done_by({"leave", "孙莉", "--how", "died", "--as", "王芳"});
    const std::string one = settled(office, deputy), other = settled(office, secretary);
    const auto told = office.tell({"administrator", "fill", "吴昊", "--as", "周敏", "--with", "赵强"},
                                  std::string{password} + "\n" + one + "\n" + password + "\n" + other + "\n");
    INFO(told.err);
    CHECK(told.code == done);
    district::Leaf last;
    storage::open(office.db())->journal()->read(office.leaves() - 1, [&](const journal::Leaf& leaf) {
        last = codec::leaf_from(leaf.bytes);
    });
    CHECK(last.by == deputy);
    REQUIRE(std::holds_alternative<registry::PersonAppointed>(last.event));
    CHECK(std::get<registry::PersonAppointed>(last.event).with == secretary);
}
