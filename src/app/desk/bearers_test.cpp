// Owners of ID numbers while several requests share a batch: a number is free once its owner has another.
#include "app/desk/bearers.h"

#include "app/desk/desk_fixture_test.h"
#include "domain/registry_rules/refusals.h"

using namespace jinze;
using namespace jinze::test;

namespace {

district::CorrectIdentity corrected(PersonId person, const std::string& name, const std::string& number)
{
    return {.person = person, .identity = {.name = name, .id_number = number}};
}

constexpr PersonId first{1};

}  // namespace

TEST_CASE("a number that its bearer on disk loses by a correction is free for the next request of the batch")
{
    Office office;
    must(office.desk->submit(by_office({somebody("甲一", id_of(1))})));
    office.hold();
    auto other = office.desk->hand_in(by_office({corrected(first, "甲一", id_of(2))}));
    auto taken = office.desk->hand_in(by_office({somebody("乙二", id_of(1))}));
    auto still = office.desk->hand_in(by_office({somebody("丙三", id_of(2))}));
    office.let_go();

    must(other.get());
    must(taken.get());
    CHECK(why(still.get()) == district::refusals::person_already_in_a_branch);
    CHECK(office.name_of(office.person_with(id_of(1))) == "乙二");
    CHECK(office.name_of(office.person_with(id_of(2))) == "甲一");
}

TEST_CASE("a number given and lost within one batch is free for the next request of it")
{
    Office office;
    office.hold();
    auto come = office.desk->hand_in(by_office({somebody("甲一", id_of(1))}));
    auto other = office.desk->hand_in(by_office({corrected(first, "甲一", id_of(2))}));
    auto taken = office.desk->hand_in(by_office({somebody("乙二", id_of(1))}));
    office.let_go();

    must(come.get());
    must(other.get());
    must(taken.get());
    CHECK(office.name_of(office.person_with(id_of(1))) == "乙二");
}

TEST_CASE("two people's numbers, entered the wrong way round, are exchanged by one request over a third")
{
    Office office;
    must(office.desk->submit(by_office({somebody("甲一", id_of(1)), somebody("乙二", id_of(2))})));
    must(office.desk->submit(by_office({corrected(first, "甲一", id_of(3)), corrected(PersonId{2}, "乙二", id_of(1)),
                                        corrected(first, "甲一", id_of(2))})));
    CHECK(office.name_of(office.person_with(id_of(1))) == "乙二");
    CHECK(office.name_of(office.person_with(id_of(2))) == "甲一");
    CHECK(why(office.desk->submit(by_office({somebody("丙三", id_of(3))}))) == std::nullopt);
}

TEST_CASE("a correction that is refused half-way leaves the number with its bearer")
{
    Office office;
    must(office.desk->submit(by_office({somebody("甲一", id_of(1))})));
    auto nowhere = somebody("无处", id_of(4));
    nowhere.branch = OrgId{99};
    office.hold();
    auto refused = office.desk->hand_in(by_office({corrected(first, "甲一", id_of(2)), nowhere}));
    auto taken = office.desk->hand_in(by_office({somebody("乙二", id_of(1))}));
    office.let_go();

    CHECK(why(refused.get()) == district::refusals::branch_unknown);
    CHECK(why(taken.get()) == district::refusals::person_already_in_a_branch);
}

TEST_CASE("what was given later counts before what was given earlier, and both before the disk")
{
    const Digest a{1}, b{2};
    desk::Bearers batch, request;
    batch.give(a, PersonId{1});
    request.give(b, PersonId{1});
    const std::array<const desk::Bearers*, 2> given{&request, &batch};
    const auto on_disk = [](const Digest&) { return std::optional{PersonId{7}}; };
    CHECK_FALSE(desk::bearer_of(a, given, on_disk));
    CHECK(desk::bearer_of(b, given, on_disk) == PersonId{1});
    CHECK(desk::bearer_of(Digest{3}, given, on_disk) == PersonId{7});
    request.give(a, PersonId{2});
    CHECK(desk::bearer_of(a, given, on_disk) == PersonId{2});
}
