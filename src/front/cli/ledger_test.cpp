#include "app/input/records.h"
#include "front/cli/office_test.h"
#include "front/cli/proofs.h"
#include "front/cli/verifying.h"
#include "house_root.h"
#include "storage/sqlite/vandal_test.h"
#include "storage/vault/key_file.h"
#include "storage/vault/sealer.h"

using namespace jinze;
using namespace jinze::input;
using namespace jinze::cli;
using jinze::cli::test::meeting;
using jinze::cli::test::Office;

namespace {

VerifyAnswer verdict(Office& office, std::vector<std::string> more = {})
{
    std::vector<std::string> args{"verify", "--json"};
    args.insert(args.end(), more.begin(), more.end());
    const auto told = office.tell(args);
    INFO(told.err);
    const auto answer = codec::strict::read<VerifyAnswer>(told.out);
    REQUIRE(answer.has_value());
    CHECK(told.code == (answer->fits ? done : does_not_verify));
    return *answer;
}

}  // namespace

TEST_CASE("without the key file everything is checked but no text is opened")
{
    Office office;
    office.set_up();
    const VerifyAnswer with = verdict(office);
    CHECK((with.fits && with.with_key && with.opened > 0 && with.unopened == 0));
    std::filesystem::rename(office.db() + ".key", office.file("safe"));
    const VerifyAnswer without = verdict(office);
    CHECK((without.fits && !without.with_key && without.opened == 0 && without.unopened == with.opened));
    CHECK(without.documents > 0);
    CHECK_FALSE(without.demonstration);
}

TEST_CASE("an altered leaf or vault row is named")
{
    Office office;
    office.set_up();
    jinze::test::Vandal vandal{office.db()};
    vandal.run("UPDATE vault SET ciphertext = zeroblob(length(ciphertext)) WHERE id = 2");
    const VerifyAnswer row = verdict(office);
    CHECK_FALSE(row.fits);
    CHECK(row.row == SealedId{2});

    vandal.run(
        "UPDATE leaf SET bytes = CAST(replace(CAST(bytes AS TEXT), '\"o', '\"x') || ' ' AS BLOB) "
        "WHERE number = 3");
    const VerifyAnswer leaf = verdict(office);
    CHECK_FALSE(leaf.fits);
    CHECK(leaf.leaf.has_value());
    CHECK(office.tell({"verify"}).out.find("核验不通过：第") != std::string::npos);
}

TEST_CASE("what does not fit is said in the language asked for, and to programs in both")
{
    Office office;
    office.set_up();
    jinze::test::Vandal{office.db()}.run("UPDATE vault SET ciphertext = zeroblob(length(ciphertext)) WHERE id = 2");
    const VerifyAnswer row = verdict(office);
    CHECK(row.chinese == "这一条不是账本该叶所承诺的那一条");
    CHECK(row.english == "the row is not the one the leaf committed to");
    CHECK(office.tell({"verify"}).out.ends_with("，密文第2条：" + *row.chinese + "\n"));
    CHECK(office.tell({"verify", "--lang", "en"}).out.ends_with(", vault row 2: " + *row.english + "\n"));
    CHECK(verdict(office, {"--head", "9999:" + std::string(64, '0')}).faults == 2);

    std::filesystem::resize_file(office.db(), 5000);
    const VerifyAnswer cut = verdict(office);
    CHECK((cut.chinese && cut.chinese->starts_with("打不开：")));
    CHECK((cut.english && cut.chinese->ends_with(*cut.english)));
}

TEST_CASE("a leaf altered anywhere, even into bytes that are no text, is named")
{
    Office office;
    office.set_up();
    jinze::test::Vandal vandal{office.db()};
    vandal.run("CREATE TABLE kept AS SELECT bytes FROM leaf WHERE number = 99");
    for (const int at : {1, 2, 10, 40, 57, 58, 60, 75, 90}) {
        CAPTURE(at);
        const std::string n = std::to_string(at);
        vandal.run("UPDATE leaf SET bytes = (SELECT CAST(substr(bytes, 1, " + n + ") || x'ff' || substr(bytes, " + n +
                   " + 2) AS BLOB) FROM kept) WHERE number = 99");
        const VerifyAnswer answer = verdict(office);
        CHECK_FALSE(answer.fits);
        CHECK(answer.leaf.has_value());
        CHECK(*answer.leaf <= 99);
    }
}

TEST_CASE("a receipt is checked offline, and a changed one does not hold")
{
    Office office;
    office.set_up();
    const auto receipt = office.tell({"receipt", "3", "--to", "5"});
    REQUIRE(receipt.code == done);
    const std::string file = office.written("receipt.json", receipt.out);
    CHECK(office.run({"check-receipt", file}).code == done);
    CHECK(verdict(office, {"--receipt", file}).fits);

    auto changed = *codec::strict::read<InclusionAnswer>(receipt.out);
    const ledger::Head head = changed.head;
    CHECK(office.run({"check-receipt", file, "--head", std::to_string(head.size) + ":" + to_hex(head.root)}).code ==
          done);
    CHECK(office.run({"check-receipt", file, "--head", std::to_string(head.size) + ":" + std::string(64, '0')}).code ==
          does_not_verify);
    changed.leaves[1] = to_base64(view_of("{}"));
    CHECK(office.run({"check-receipt", office.written("changed.json", codec::to_json(changed))}).code ==
          does_not_verify);
    CHECK(office.run({"check-receipt", office.written("none.json", "{}")}).code == refused);
    CHECK(office.tell({"receipt", "100000"}).code == refused);
}

TEST_CASE("an earlier head is proved to be the beginning of the ledger, and a foreign one is found")
{
    Office office;
    office.set_up();
    const auto size = office.leaves();
    const auto proof = office.tell({"prove", "2", std::to_string(size)});
    REQUIRE(proof.code == done);
    CHECK(office.run({"check-receipt", office.written("proof.json", proof.out)}).code == done);
    CHECK(verdict(office, {"--receipt", office.file("proof.json")}).fits);
    CHECK_FALSE(verdict(office, {"--head", "2:" + std::string(64, '0')}).fits);
    CHECK_FALSE(verdict(office, {"--head", "100000:" + std::string(64, '0')}).fits);
    CHECK(office.tell({"verify", "--head", "2:xyz"}).code == refused);
    CHECK(office.tell({"prove", "0", "2"}).code == refused);
    CHECK(office.tell({"prove", "2", "100000"}).code == refused);
}

TEST_CASE("two people erase a third: old receipts still hold, and running it again finishes")
{
    Office office;
    office.set_up();
    office.done_by({"identify", "m4", "--name", "张大伟", "--as", "王芳"});
    const auto size = office.leaves();
    const std::string receipt =
        office.written("r.json", office.tell({"receipt", "0", "--to", std::to_string(size - 1)}).out);

    CHECK(office.tell({"erase", "m1", "--as", "王芳"}).code == refused);  // oneself
    CHECK(office.tell({"erase", "m4", "--as", "李静"}).code == refused);  // no right to erase
    // --with does not authenticate: the erasure is only proposed.
    CHECK(office.tell({"erase", "张大伟", "--as", "王芳", "--with", "赵强"}).code == waits);
    CHECK(office.tell({"erase", "张大伟", "--as", "王芳"}).code == waits);
    CHECK(office.leaves() == size);
    CHECK(office.proposals() == 1);
    CHECK(office.confirm(PersonId{1}).error().why == "second_person_unfit");
    CHECK(office.confirm(PersonId{5}).error().why == "second_person_has_no_right");
    CHECK(office.confirm(PersonId{4}).error().why == "cannot_erase_oneself");
    CHECK(office.leaves() == size);
    REQUIRE(office.confirm(PersonId{2}).has_value());
    CHECK(office.proposals() == 0);
    CHECK(office.leaves() == size + 1);

    const VerifyAnswer after = verdict(office, {"--receipt", receipt});
    CHECK((after.fits && after.erased == 2));
    CHECK(office.run({"check-receipt", receipt}).code == done);
    const auto again = office.tell({"erase", "m4", "--as", "王芳"});
    CHECK(again.code == done);
    CHECK(again.out.starts_with("m4此前已由两人决定删除：2条密文"));
    CHECK(office.tell({"erase", "张大伟", "--as", "王芳"}).code == refused);
    CHECK(office.leaves() == size + 1);
}

TEST_CASE("the reason of an absence is erased with the person, and the record still explains itself")
{
    Office office;
    office.set_up();
    const auto entered = office.done_by(
        {"record", "-", "--as", "李静"},
        meeting(R"(,"attendance":{"excused":[{"person":"m3","reason":"住院"},{"person":"m1","reason":"出差"}]})"));
    CHECK(entered.last - entered.first == 2);  // the record and each reason
    office.done_by({"correct", "r1", "-", "--as", "李静"},
                   meeting(R"(,"attendance":{"excused":[{"person":"m3","reason":"动手术"}]})"));
    const std::string receipt =
        office.written("r.json", office.tell({"receipt", "0", "--to", std::to_string(office.leaves() - 1)}).out);
    CHECK(office.tell({"show", "r1"}).out.find("m3 张伟 excused：动手术\n") != std::string::npos);

    // The rows of both reasons follow the record's own words.
    std::vector<vault::Row> reasons;
    {
        const auto journal = storage::open(office.db())->journal();
        const vault::Sealer sealer{vault::read_key_file(office.db() + ".key").master, {}};
        journal->rows([&](const journal::StoredRow& it) {
            const auto text = sealer.open(it.row);
            if (text && (text->find("住院") != text->npos || text->find("动手术") != text->npos))
                reasons.push_back(it.row);
        });
    }
    REQUIRE(reasons.size() == 2);
    const auto lies_in_file = [&](View bytes) {
        std::string files;
        for (const char* end : {"", "-wal"}) files += jinze::test::bytes_of(office.db() + end);
        return files.find(text_of(bytes)) != files.npos;
    };
    for (const vault::Row& row : reasons) CHECK(lies_in_file(row.ciphertext));

    REQUIRE(office.tell({"erase", "m3", "--as", "王芳"}).code == waits);
    REQUIRE(office.confirm(PersonId{2}).has_value());  // who they are, and the reason of each version
    for (const vault::Row& row : reasons) {
        CHECK_FALSE(lies_in_file(row.ciphertext));
        CHECK_FALSE(lies_in_file(row.wrapped));
    }
    const auto shown = codec::strict::read<RecordAnswer>(office.tell({"show", "r1", "--json"}).out);
    REQUIRE(shown.has_value());
    for (const VersionShown& version : shown->versions) {
        CHECK(version.title == "支部党员大会");
        CHECK((version.due == 3 && version.attendance.front().presence == record::Presence::excused));
        CHECK_FALSE(version.attendance.front().reason);
    }
    CHECK(shown->versions[0].attendance[1].reason == "出差");
    const VerifyAnswer after = verdict(office, {"--receipt", receipt});
    CHECK((after.fits && after.erased == 3));
}

TEST_CASE("a receipt that was given once holds for ever, and is written today as it was then")
{
    Office office;
    const std::string file = JINZE_ROOT "/test/golden/receipt.json", text = jinze::test::bytes_of(file);
    REQUIRE_FALSE(text.empty());
    CHECK(office.run({"check-receipt", file}).code == done);
    const auto receipt = codec::strict::read<InclusionAnswer>(text);
    REQUIRE(receipt.has_value());
    CHECK(codec::to_json(*receipt) + "\n" == text);
}
