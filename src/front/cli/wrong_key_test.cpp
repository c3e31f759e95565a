// No command accepts another district's key. The commands come from the help text, so that new ones are included.
#include <map>
#include <regex>

#include "front/cli/backing_up.h"
#include "front/cli/doctoring.h"
#include "front/cli/office_test.h"
#include "house_root.h"
#include "storage/journal/key_proof.h"
#include "storage/sqlite/sqlite.h"
#include "storage/sqlite/vandal_test.h"
#include "storage/vault/key_file.h"

using namespace jinze;
using namespace jinze::cli;
using jinze::cli::test::meeting;
using jinze::cli::test::Office;
using jinze::cli::test::Told;

namespace {

using Line = std::vector<std::string>;

// Two districts made by init, each with people.
struct Two {
    Office ours, theirs;

    Two()
    {
        ours.set_up();
        theirs.set_up();
    }
    std::string their_key() const { return theirs.db() + ".key"; }
};

struct Counted {
    std::uint64_t leaves;
    std::int64_t rows, drawer, settings;
    bool operator==(const Counted&) const = default;
};
Counted counted(Office& office)
{
    sqlite::Database database{office.db()};
    return {office.leaves(), database.number("SELECT count(*) FROM vault"),
            database.number("SELECT count(*) FROM drawer"), database.number("SELECT count(*) FROM setting")};
}

// The subcommands that a help text lists.
std::vector<std::string> listed(const std::string& help)
{
    const auto at = help.find("Subcommands:");
    if (at == help.npos) return {};
    std::istringstream lines{help.substr(at)};
    std::vector<std::string> names;
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("  ") && line.size() > 2 && line[2] != ' ')
            names.push_back(line.substr(2, line.find(' ', 2) - 2));
    return names;
}

// Every command that takes a key file, with its required options.
void walk(Office& office, const Line& command, const std::map<std::string, std::string>& values,
          std::vector<Line>& into)
{
    Line asked = command;
    asked.push_back("--help");
    const std::string help = office.run(asked).out;
    for (const std::string& name : listed(help)) {
        Line inner = command;
        inner.push_back(name);
        walk(office, inner, values, into);
    }
    if (help.find("--key-file TEXT") == help.npos || help.find("--db TEXT REQUIRED") == help.npos) return;
    Line line = command;
    std::istringstream lines{help};
    static const std::regex needed{R"(^  (\S+) (TEXT|UINT|INT)\S* .*REQUIRED.*)"};
    for (std::string text; std::getline(lines, text);) {
        std::smatch found;
        if (!std::regex_match(text, found, needed) || found[1] == "--db") continue;
        const std::string name = found[1], full = command.back() + ' ' + name;
        const auto value = values.contains(full) ? values.at(full) : values.contains(name) ? values.at(name) : "1";
        if (name.starts_with("--")) line.push_back(name);
        line.push_back(value);
    }
    into.push_back(line);
}

}  // namespace

TEST_CASE("a key of another district is refused by every command, and nothing is written")
{
    Two two;
    const auto before = counted(two.ours);
    const std::string record = two.ours.written("meeting.json", meeting());
    const std::string sheet = two.ours.written("sheet.csv", "姓名\n张伟\n");
    std::vector<Line> lines;
    walk(two.ours, {},
         {{"file", record},
          {"FILE", sheet},
          {"BATCH", "1"},
          {"KIND", "people"},
          {"old", "1"},
          {"new", "2"},
          {"files", JINZE_ROOT "/catalogue"},
          {"--client-secret-file", sheet},
          {"export --to", two.ours.file("report")},
          {"export-sheet --to", two.ours.file("out.xlsx")}},
         lines);
    CHECK(lines.size() > 40);
    for (Line line : lines) {
        const std::string said = line.front() + ' ' + (line.size() > 1 ? line[1] : "");
        CAPTURE(said);
        if (line.front() == "init" || line.front() == "demo") continue;  // they make their own key
        if (line.front() == "backup") line.insert(line.end(), {"--to", two.ours.file("x.backup")});
        if (line.front() == "serve") line.insert(line.end(), {"--listen", "127.0.0.1:0"});
        line.insert(line.end(), {"--key-file", two.their_key()});
        const Told told = two.ours.tell(line);
        const std::string heard = told.out + told.err;
        CHECK_MESSAGE(told.code == (line.front() == "doctor" ? does_not_verify : refused), heard);
        CHECK_MESSAGE(heard.find("请用--key-file指明区") != std::string::npos, heard);
        if (line.front() != "doctor") CHECK(told.out.empty());
    }
    CHECK(counted(two.ours) == before);
    CHECK_FALSE(std::filesystem::exists(two.ours.file("x.backup")));
    CHECK_FALSE(std::filesystem::exists(two.ours.file("out.xlsx")));
}

TEST_CASE("what is said of a wrong key names the key file that belongs by its last line")
{
    Two two;
    const std::string key = jinze::test::bytes_of(two.ours.db() + ".key");
    const std::string last = key.substr(key.find("check: "), 23);
    for (const char* lang : {"zh", "en"}) {
        const Told told = two.ours.tell({"status", "--lang", lang, "--key-file", two.their_key()});
        CHECK(told.err.find(last) != std::string::npos);
        CHECK(told.err.find(vault::read_key_file(two.ours.db() + ".key").district) != std::string::npos);
    }
}

TEST_CASE("a key of another district is refused where both bear one name, and where only the vault can tell")
{
    Office ours, theirs;
    for (Office* it : {&ours, &theirs}) it->done_by({"init", "--district", "yunxi"});
    // Empty vault: the check value of init decides.
    CHECK(ours.tell({"status", "--key-file", theirs.db() + ".key"}).code == refused);
    for (Office* it : {&ours, &theirs}) {
        it->done_by({"found", "区直机关工委", "--kind", "work-committee", "--on", "2010-01-01"});
        it->done_by({"found", "教育局支部", "--kind", "branch", "--leads", "o1", "--on", "2010-01-01"});
        it->done_by({"register", "王芳", "--branch", "o2", "--kind", "full", "--joined", "2001-07-01", "--full-since",
                     "2002-07-01", "--since", "2012-01-01"});
    }
    // A ledger from before check values: the rows of the vault decide.
    sqlite::Database{ours.db()}.run("DELETE FROM setting WHERE name = 'key_check'");
    const auto leaves = ours.leaves();
    const auto refused_one =
        ours.tell({"register", "张伟", "--branch", "o2", "--kind", "full", "--joined", "2001-07-01", "--full-since",
                   "2002-07-01", "--since", "2012-01-01", "--key-file", theirs.db() + ".key"});
    CHECK(refused_one.code == refused);
    CHECK(ours.leaves() == leaves);
    CHECK(ours.tell({"status"}).code == done);
    CHECK_FALSE(storage::open(ours.db())->journal()->setting(journal::key_check_setting));  // reading writes nothing
    ours.done_by({"rename", "o2", "--name", "教育局机关支部"});
    CHECK(storage::open(ours.db())->journal()->setting(journal::key_check_setting));
    // A planted check value does not override the rows.
    const std::string theirs_noted = *storage::open(theirs.db())->journal()->setting(journal::key_check_setting);
    storage::open(ours.db())->journal()->set(journal::key_check_setting, theirs_noted);
    CHECK(ours.tell({"status", "--key-file", theirs.db() + ".key"}).code != done);
    CHECK(ours.tell({"status"}).code == done);
}

TEST_CASE("a desk is never opened over a vault that is sealed under another key")
{
    Two two;
    const auto journal = storage::open(two.ours.db())->journal();
    const auto theirs = vault::read_key_file(two.their_key());
    CHECK_THROWS_AS((desk::Desk{{*journal, theirs.master}}), journal::WrongKey);
    CHECK_NOTHROW((desk::Desk{{*journal, vault::read_key_file(two.ours.db() + ".key").master}}));
}

TEST_CASE("one damaged row, or all of the newest, do not make a right key wrong")
{
    Office office;
    office.set_up();
    jinze::test::Vandal vandal{office.db()};
    vandal.run("UPDATE vault_key SET wrapped = randomblob(92) WHERE id = (SELECT max(id) FROM vault_key)");
    CHECK(office.tell({"status"}).code == done);
    vandal.run("UPDATE vault_key SET wrapped = randomblob(92) WHERE id > 1");
    CHECK(office.tell({"status"}).code == done);  // the check value and one row
    vandal.run("UPDATE vault_key SET wrapped = randomblob(92)");
    const Told told = office.tell({"status"});
    CHECK(told.code == world_broke);
    CHECK(told.err.find("the vault is damaged") != std::string::npos);
}

TEST_CASE("a district whose people were all erased proves its key by what is left, or by its check value")
{
    Office office;
    office.set_up();
    jinze::test::Vandal vandal{office.db()};
    vandal.run(
        "UPDATE vault SET inner = zeroblob(32), ciphertext = zeroblob(length(ciphertext)); UPDATE vault_key SET "
        "wrapped = zeroblob(92)");
    Office other;
    other.done_by({"init"});
    CHECK(office.tell({"status", "--key-file", other.db() + ".key"}).code == refused);
    CHECK(office.tell({"status"}).code == done);
}

TEST_CASE("districts have names of their own")
{
    Office one, two;
    one.done_by({"init"});
    two.done_by({"init"});
    const auto name = [](const Office& office) { return vault::read_key_file(office.db() + ".key").district; };
    CHECK(name(one) != name(two));
    CHECK(name(one).starts_with("district-"));
    CHECK(storage::open(one.db())->journal()->setting("district") == name(one));
    Office third;
    CHECK(third.tell({"init", "--district", "district"}).err.find("--district：请填写本区名称") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(third.db()));
}

TEST_CASE("a key file that is missing or open to others is refused by its own sentence")
{
    Two two;
    CHECK(two.ours.tell({"status", "--key-file", two.ours.file("none")}).err.find("does not exist") !=
          std::string::npos);
    std::filesystem::permissions(two.their_key(), std::filesystem::perms{0644});
    const Told open_to_others = two.ours.tell({"status", "--key-file", two.their_key()});
    CHECK(open_to_others.err.find("chmod 600") != std::string::npos);
    CHECK(open_to_others.err.starts_with("--key-file: 密钥文件无效：请对照封存的副本逐行核对"));
}

TEST_CASE("a backup is restored only under the key it was made with, and the refusal says whose it is")
{
    Two two;
    const std::string backup = two.ours.file("x.backup");
    REQUIRE(two.ours.tell({"backup", "--to", backup}).code == done);
    const auto told = two.ours.run({"restore", backup, "--to", two.ours.file("copy"), "--key-file", two.their_key()});
    CHECK(told.code == refused);
    CHECK(told.err.find(vault::read_key_file(two.ours.db() + ".key").district) != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(two.ours.file("copy")));
    CHECK(two.ours.run({"check-backup", backup, "--key-file", two.their_key()}).code == does_not_verify);
}
