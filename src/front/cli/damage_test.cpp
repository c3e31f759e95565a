// A damaged district is noticed before good backups are removed, and the security log is verified with the ledger.
#include "app/access/gate.h"
#include "app/access/security_log.h"
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
    INFO(told.out, told.err);
    const auto answer = codec::strict::read<Answer>(told.out);
    REQUIRE(answer.has_value());
    return *answer;
}

std::string grade_of(Office& office, const std::string& check)
{
    for (const DoctorLine& line : answer_of<DoctorAnswer>(office.tell({"doctor", "--json", "--lang", "en"})).lines)
        if (line.check == check) return line.grade;
    return "not looked at";
}

std::string line_of(Office& office, const std::string& check)
{
    for (const DoctorLine& line : answer_of<DoctorAnswer>(office.tell({"doctor", "--json", "--lang", "en"})).lines)
        if (line.check == check) return line.what;
    return {};
}

// Overwrites pages of the vault in place, as a failing disk does.
void break_pages(const std::string& db, int count)
{
    std::vector<std::int64_t> pages;
    {
        sqlite::Database database{db};
        database.truncate_journal();
        sqlite::Statement of{
            database, "SELECT pageno FROM dbstat WHERE name = 'vault' AND pagetype = 'leaf' ORDER BY pageno LIMIT ?"};
        for (sqlite::Rows rows = of(std::int64_t{count}); rows.next();) pages.push_back(rows.number(0));
    }
    REQUIRE(!pages.empty());
    std::fstream file{db, std::ios::binary | std::ios::in | std::ios::out};
    for (const std::int64_t page : pages) {
        file.seekp((page - 1) * 4096 + 3000);
        file << std::string(300, '\x5a');  // inside the texts
    }
}

// About twenty pages of texts.
void fill_vault(Office& office)
{
    for (int i = 0; i < 60; ++i)
        office.done_by({"record", "-", "--as", "李静", "--key", "k" + std::to_string(i)},
                       meeting(R"(,"notes":")" + std::string(800, static_cast<char>('a' + i % 26)) + '"'));
}

std::vector<std::string> backups_in(const std::string& folder)
{
    std::vector<std::string> names;
    for (const auto& it : std::filesystem::directory_iterator{folder}) names.push_back(it.path().filename());
    std::ranges::sort(names);
    return names;
}

}  // namespace

TEST_CASE("broken pages of the vault: the doctor says which rows, no backup is made, and none goes")
{
    Office office;
    office.set_up();
    fill_vault(office);
    const std::string folder = office.file("backups");
    std::filesystem::create_directory(folder);
    const auto made = answer_of<BackupAnswer>(office.tell({"backup", "--into", folder, "--json"}));
    for (int day = 10; day < 30; ++day)
        std::filesystem::copy_file(made.file,
                                   folder + "/" + made.district + "-202501" + std::to_string(day) + "-020000.backup");
    const auto before = backups_in(folder);
    CHECK(grade_of(office, "vault") == "good");
    CHECK(grade_of(office, "database") == "good");
    break_pages(office.db(), 20);
    CHECK(grade_of(office, "vault") == "wrong");
    const std::string said = line_of(office, "vault");
    CHECK(said.find("encrypted texts do not open: rows ") != std::string::npos);
    CHECK(said.find("aaaa") == std::string::npos);
    const Told told = office.tell({"backup", "--into", folder, "--lang", "en"});
    CHECK(told.code == does_not_verify);
    CHECK_MESSAGE(told.err.find("The district is damaged (") != std::string::npos, told.err);
    CHECK(told.err.find("no backup was made, and older backups were kept") != std::string::npos);
    CHECK(backups_in(folder) == before);
    CHECK(office.tell({"verify"}).code == does_not_verify);
    // The last good backup restores.
    CHECK(office.run({"restore", made.file, "--to", office.file("copy"), "--key-file", office.db() + ".key"}).code ==
          done);
}

TEST_CASE("a folder is thinned out only of this district's own backups, and never of the one just made")
{
    Office office, other;
    office.set_up();
    other.done_by({"init"});
    const std::string folder = office.file("backups");
    std::filesystem::create_directory(folder);
    const auto made = answer_of<BackupAnswer>(office.tell({"backup", "--to", office.file("x.backup"), "--json"}));
    const std::string name = made.district;
    const std::string theirs = other.file("theirs.backup");
    REQUIRE(other.tell({"backup", "--to", theirs}).code == done);
    for (int day = 10; day < 30; ++day) {
        const std::string of_day = folder + "/" + name + "-202701" + std::to_string(day);
        std::filesystem::copy_file(made.file,
                                   of_day + "-020000.backup");  // from the future: made while the clock was ahead
        std::filesystem::copy_file(theirs, of_day + "-030000.backup");  // our name, another district's backup
        office.written("backups/" + name + "-202701" + std::to_string(day) + "-040000.backup", "half of a fi");
    }
    const auto again = answer_of<BackupAnswer>(office.tell({"backup", "--into", folder, "--json"}));
    CHECK(std::filesystem::exists(again.file));
    CHECK_FALSE(again.removed.empty());
    for (const std::string& removed : again.removed) CHECK(removed.ends_with("-020000.backup"));
}

TEST_CASE("plain rows that do not open make a backup that removes nothing, and end with 1")
{
    Office office;
    office.set_up();
    storage::open(office.db())->journal()->drawer().put("session", "x", "not sealed", {});
    const std::string folder = office.file("backups");
    std::filesystem::create_directory(folder);
    const Told told = office.tell({"backup", "--into", folder, "--json"});
    CHECK(told.code == does_not_verify);
    CHECK(answer_of<BackupAnswer>(told).unreadable == 1);
    CHECK(backups_in(folder).size() == 1);
}

TEST_CASE(
    "verify says what is missing from the security log, with the key, without it, and on a copy that is read-only")
{
    Office office;
    office.set_up();
    REQUIRE(office.tell({"account", "add", "m5"}).code == done);
    REQUIRE(office.tell({"account", "reset", "m5"}).code == done);
    const auto whole = answer_of<VerifyAnswer>(office.tell({"verify", "--json"}));
    CHECK(whole.fits);
    CHECK(whole.log_rows >= 2);
    CHECK(whole.log_missing == 0);
    {
        sqlite::Database{office.db()}.run(
            "DELETE FROM drawer WHERE kind = 'audit' AND key = (SELECT max(key) FROM drawer WHERE kind = 'audit')");
        sqlite::Database{office.db()}.truncate_journal();
    }
    const std::string evidence = office.file("evidence");
    std::filesystem::create_directory(evidence);
    std::filesystem::copy_file(office.db(), evidence + "/district");
    std::filesystem::permissions(evidence + "/district", std::filesystem::perms{0444});
    std::filesystem::permissions(evidence, std::filesystem::perms{0555});
    for (const std::string& db : {office.db(), evidence + "/district"})
        for (const bool with_key : {true, false}) {
            std::vector<std::string> args{"verify", "--json", "--db", db};
            if (with_key) args.insert(args.end(), {"--key-file", office.db() + ".key"});
            if (!with_key && db == office.db()) continue;  // the key lies beside it
            const Told told = office.run(args);
            const auto answer = answer_of<VerifyAnswer>(told);
            CHECK(told.code == does_not_verify);
            CHECK(answer.log_missing == 1);
            CHECK(answer.with_key == with_key);
            CHECK(answer.english->find("of the security log is missing") != std::string::npos);
        }
    CHECK(backups_in(evidence) == std::vector<std::string>{"district"});
    std::filesystem::permissions(evidence, std::filesystem::perms{0755});
}

TEST_CASE("what only verify looks at the doctor finds, too: it is what runs every night")
{
    Office office;
    office.set_up();
    REQUIRE(office.tell({"account", "add", "m5"}).code == done);
    CHECK(grade_of(office, "verify") == "good");
    const auto wrong_after = [&](const char* sql) {
        const std::string copy = office.file("copy");
        for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(copy + end);
        std::filesystem::copy_file(office.db(), copy);
        jinze::test::Vandal{copy}.run(sql);
        const Told told =
            office.run({"doctor", "--json", "--lang", "en", "--db", copy, "--key-file", office.db() + ".key"});
        std::string found;
        for (const DoctorLine& line : answer_of<DoctorAnswer>(told).lines)
            if (line.grade == "wrong" && line.check != "disk_kind" && line.check != "disk_space")
                found += line.check + ": " + line.what + '\n';
        return found;
    };
    CHECK(
        wrong_after("UPDATE document SET bytes = zeroblob(length(bytes)) WHERE hash = (SELECT min(hash) FROM document)")
            .find("verify: Verification failed: ") != std::string::npos);
    for (const char* sql :
         {"DELETE FROM drawer WHERE kind = 'audit' AND key = (SELECT max(key) FROM drawer WHERE kind = 'audit')",
          "UPDATE drawer SET bytes = zeroblob(length(bytes)) WHERE kind = 'audit'",
          "DELETE FROM drawer WHERE kind = 'audit-head'"})
        CHECK_MESSAGE(wrong_after(sql).find("verify: Verification failed: ") != std::string::npos, sql);
}

TEST_CASE("a person's erasure leaves the log whole, and verify counts what went")
{
    Office office;
    office.set_up();
    REQUIRE(office.tell({"account", "add", "m4"}).code == done);
    const auto before = answer_of<VerifyAnswer>(office.tell({"verify", "--json"}));
    REQUIRE(office.tell({"erase", "m4", "--as", "王芳"}).code == waits);
    REQUIRE(office.confirm(PersonId{2}).has_value());
    const auto after = answer_of<VerifyAnswer>(office.tell({"verify", "--json"}));
    CHECK(after.fits);
    CHECK(after.log_erased == 3);  // account opened, erasure proposed, erasure confirmed
    CHECK(after.log_rows == before.log_rows - 1);
}
