#include "front/cli/backing_up.h"
#include "front/cli/doctoring.h"
#include "front/cli/office_test.h"
#include "front/cli/verifying.h"
#include "storage/sqlite/sqlite.h"
#include "storage/sqlite/vandal_test.h"

using namespace jinze;
using namespace jinze::cli;
using jinze::cli::test::meeting;
using jinze::cli::test::Office;
using jinze::cli::test::Told;

namespace {

template <class Answer>
Answer answer_of(const Told& told)
{
    INFO(told.err);
    const auto answer = codec::strict::read<Answer>(told.out);
    REQUIRE(answer.has_value());
    return *answer;
}

DoctorLine line_of(Office& office, const std::string& check, std::vector<std::string> more = {})
{
    std::vector<std::string> args{"doctor", "--json", "--lang", "en"};
    args.insert(args.end(), more.begin(), more.end());
    const auto told = office.tell(args);
    const auto answer = answer_of<DoctorAnswer>(told);
    CHECK(told.code == (answer.wrong > 0 ? does_not_verify : done));
    for (const DoctorLine& line : answer.lines)
        if (line.check == check) return line;
    FAIL("the doctor does not look at ", check);
    return {};
}

}  // namespace

TEST_CASE("a district is backed up, restored elsewhere with its key, and goes on there")
{
    Office office;
    office.set_up();
    const std::string backup = office.file("evening.backup"), copy = office.file("copy");
    const auto made = answer_of<BackupAnswer>(office.tell({"backup", "--to", backup, "--json"}));
    CHECK(made.size == office.leaves());
    const auto restored = office.run({"restore", backup, "--to", copy, "--key-file", office.db() + ".key", "--json"});
    CHECK(restored.code == done);
    CHECK(answer_of<RestoreAnswer>(restored).root == made.root);
    CHECK(office
              .run({"verify", "--db", copy, "--key-file", office.db() + ".key", "--head",
                    std::to_string(made.size) + ":" + to_hex(made.root)})
              .code == done);
    CHECK(
        office.run({"record", "-", "--db", copy, "--key-file", office.db() + ".key", "--as", "李静"}, meeting()).code ==
        done);
    CHECK(office.run({"check-backup", backup, "--signer", to_hex(made.signer)}).code == done);
    CHECK(office.run({"check-backup", backup, "--key-file", office.db() + ".key"}).code == done);
    CHECK(office.run({"check-backup", backup, "--signer", std::string(64, '0')}).code == does_not_verify);
    CHECK(office.run({"check-backup", backup, "--signer", "mine"}).code == refused);
}

TEST_CASE("what is asked of a backup amiss is refused, and nothing is written")
{
    Office office;
    office.set_up();
    const std::string backup = office.file("evening.backup");
    CHECK(office.tell({"backup"}).code == refused);
    CHECK(office.tell({"backup", "--to", backup, "--into", office.file("")}).code == refused);
    CHECK(office.tell({"backup", "--to", office.file("no/such/folder")}).code == refused);
    CHECK(office.tell({"backup", "--to", backup}).code == done);
    const auto again = office.tell({"backup", "--to", backup});
    CHECK(again.code == refused);
    CHECK(again.err.find("不会覆盖") != std::string::npos);
    const auto over = office.run({"restore", backup, "--to", office.db(), "--key-file", office.db() + ".key"});
    CHECK(over.code == refused);
    const auto nothing =
        office.run({"restore", office.file("none"), "--to", office.file("copy"), "--key-file", office.db() + ".key"});
    CHECK(nothing.err.find("打不开") != std::string::npos);
}

TEST_CASE("a person erased is in no backup made afterwards, and the backup verifies")
{
    Office office;
    office.set_up();
    const std::string kept = jinze::test::Vandal{office.db()}.text("SELECT hex(ciphertext) FROM vault WHERE id = 9");
    office.done_by({"identify", "m4", "--name", "张大伟", "--as", "王芳"});
    REQUIRE(office.tell({"erase", "张大伟", "--as", "王芳"}).code == waits);
    REQUIRE(office.confirm(PersonId{2}).has_value());
    const std::string backup = office.file("evening.backup"), copy = office.file("copy");
    REQUIRE(office.tell({"backup", "--to", backup}).code == done);
    const auto restored = answer_of<RestoreAnswer>(
        office.run({"restore", backup, "--to", copy, "--key-file", office.db() + ".key", "--json"}));
    CHECK(restored.erased == 2);
    sqlite::Database database{copy};
    CHECK(database.number("SELECT count(*) FROM vault JOIN vault_key USING (id) WHERE "
                          "inner = zeroblob(32) AND wrapped = zeroblob(92)") == 2);
    CHECK_FALSE(kept.empty());
    CHECK(line_of(office, "erased_in_backups").grade == "look");
}

TEST_CASE("a folder of backups is thinned out only by backups that succeeded")
{
    Office office;
    office.set_up();
    std::filesystem::create_directory(office.file("backups"));
    const auto first = answer_of<BackupAnswer>(office.tell({"backup", "--to", office.file("first"), "--json"}));
    for (int day = 10; day < 30; ++day)
        std::filesystem::copy_file(
            first.file, office.file("backups/" + first.district + "-202501" + std::to_string(day) + "-020000.backup"));
    office.written("backups/letter.txt", "not ours");
    const auto made = answer_of<BackupAnswer>(office.tell({"backup", "--into", office.file("backups"), "--json"}));
    CHECK(made.file.starts_with(office.file("backups/" + first.district + "-20260305-10")));
    CHECK_FALSE(made.removed.empty());
    CHECK(std::filesystem::exists(office.file("backups/letter.txt")));
    CHECK(std::filesystem::exists(made.file));
}

TEST_CASE("the doctor finds a sound district good, and says what people still have to do")
{
    Office office;
    office.set_up();
    for (const char* check : {"ledger_file", "key_file", "disk_kind", "write_ahead_file", "leftovers", "ledger",
                              "holidays", "unassigned", "work_committee"}) {
        CAPTURE(check);
        CHECK(line_of(office, check).grade == "good");
    }
    CHECK(line_of(office, "key_place").grade == "look");
    CHECK(line_of(office, "backup").grade == "look");
    CHECK(office.tell({"backup", "--to", office.file("evening.backup")}).code == done);
    CHECK(line_of(office, "backup").grade == "good");
    CHECK(line_of(office, "key_copy").grade == "look");
    CHECK(line_of(office, "key_copy", {"--key-copy-checked"}).grade == "good");
    CHECK(line_of(office, "key_copy").what.find("2026-03-05") != std::string::npos);
}

TEST_CASE("the doctor names each host that the operator's own list blocks, and what is wrong with that file")
{
    Office office;
    office.set_up();
    const std::string site = "site = \"https://jinze.example\"\n";
    const auto post = [&](const std::string& hosts) {
        return line_of(office, "post",
                       {"--post", office.written("post.toml", site + "hosts = [" + hosts +
                                                                  "]\n[mail]\nserver = "
                                                                  "\"mail.yunxi.example\"\n"
                                                                  "from = \"a@yunxi.example\"\n")});
    };
    CHECK(post("\"mail.yunxi.example\"").grade == "good");
    CHECK(post("").grade == "wrong");
    CHECK(post("").what == "mail.yunxi.example is not on the list of hosts, and nothing is sent to it.");
    CHECK(line_of(office, "post", {"--post", office.written("post.toml", site + "host = []\n")}).grade == "wrong");
    CHECK(line_of(office, "post", {"--post", office.file("nowhere")}).grade == "wrong");
}

TEST_CASE("the doctor sees files open to others, left behind, or gone")
{
    Office office;
    office.set_up();
    using std::filesystem::perms;
    std::filesystem::permissions(office.db(), perms::owner_read | perms::owner_write | perms::group_read);
    CHECK(line_of(office, "ledger_file").grade == "wrong");
    std::filesystem::permissions(office.db(), perms::owner_read | perms::owner_write);
    office.written("copy.part", "half");
    CHECK(line_of(office, "leftovers").what.find("copy.part") != std::string::npos);
    std::filesystem::permissions(office.db() + ".key", perms::owner_read | perms::others_read);
    CHECK(line_of(office, "key_file").remedy.find("chmod 600") != std::string::npos);
    std::filesystem::rename(office.db() + ".key", office.file("safe"));
    CHECK(line_of(office, "key_file").grade == "wrong");
    std::filesystem::remove(office.db());
    CHECK(line_of(office, "ledger_file").what.starts_with("There is no file"));
}

TEST_CASE("the doctor names a ledger that its root does not fit, and a vacant post")
{
    Office office;
    office.set_up();
    REQUIRE(office.tell({"end-appointment", "赵强", "--on", "2026-03-01", "--as", "王芳"}).code == waits);
    REQUIRE(office.confirm(PersonId{2}).has_value());  // the leaving holder agrees
    const auto vacant = line_of(office, "work_committee");
    CHECK(vacant.grade == "look");
    CHECK(vacant.remedy.find("jinze appoint") != std::string::npos);
    jinze::test::Vandal{office.db()}.run("UPDATE leaf SET root = zeroblob(32) WHERE root NOT NULL");
    const auto ledger = line_of(office, "ledger");
    CHECK(ledger.grade == "wrong");
    CHECK(ledger.remedy.find("jinze verify") != std::string::npos);
}

TEST_CASE(
    "before anybody holds a post the doctor says to open accounts first, for the first post ends the account that sets "
    "up")
{
    Office office;
    office.done_by({"init", "--start", "2026-01-01"});
    office.done_by({"found", "区直机关工委", "--kind", "work-committee", "--on", "2010-01-01"});
    const auto nobody = line_of(office, "work_committee");
    CHECK(nobody.grade == "look");
    CHECK(nobody.remedy.find("jinze account add") < nobody.remedy.find("jinze appoint"));
}

TEST_CASE("the program says which version it is")
{
    Office office;
    const auto told = office.run({"--version"});
    CHECK(told.code == done);
    CHECK(told.out.starts_with("jinze 0."));
}
