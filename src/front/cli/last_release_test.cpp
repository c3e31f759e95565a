// Files of the last release open, verify and give the same answers: test/last-release.
#include "app/codec/json_stored.h"
#include "app/codec/leaf.h"
#include "front/cli/backing_up.h"
#include "front/cli/doctoring.h"
#include "front/cli/office_test.h"
#include "front/cli/unpacked_test.h"
#include "front/cli/verifying.h"
#include "house_root.h"
#include "storage/journal/key_proof.h"

using namespace jinze;
using namespace jinze::cli;
using jinze::cli::test::Told;
namespace fs = std::filesystem;

namespace {

const fs::path old_files = fs::path{JINZE_ROOT} / "test/last-release";

// The district as the last release left it, one day later.
struct Old {
    jinze::test::Folder folder;
    std::string db = folder / "district.db";
    Instant now = start_of(day_at(2026, 11, 30)) + std::chrono::hours{10};
    std::chrono::milliseconds steady{1};

    Old()
    {
        std::ofstream{db, std::ios::binary} << jinze::cli::test::unpacked(old_files / "district.db.zst");
        fs::copy_file(old_files / "district.key", db + ".key");
        for (const std::string& it : {db, db + ".key"}) fs::permissions(it, fs::perms{0600});
    }
    Told tell(std::vector<std::string> args, const std::string& in = {})
    {
        std::istringstream input{in};
        std::ostringstream out, err;
        Shell shell{input, out,
                    err,   [this] { return now += std::chrono::seconds{1}; },
                    done,  [this] { return steady += std::chrono::seconds{1}; }};
        if (args.front() != "restore") args.insert(args.end(), {"--db", db});
        const int code = cli::run(std::move(args), shell);
        return {code, out.str(), err.str()};
    }
    std::string said(std::vector<std::string> args)
    {
        args.push_back("--json");
        const Told told = tell(args);
        INFO(told.err);
        CHECK(told.code == done);
        return told.out;
    }
    std::vector<std::string> as_of(std::vector<std::string> args) const
    {
        args.insert(args.end(), {"--on", "2026-11-29", "--known", "2026-11-29"});
        return args;
    }
};

std::string answer(const char* name) { return jinze::test::bytes_of(old_files / name); }

// English now writes months in words: 2026-11 is November 2026. The rest is unchanged.
std::string with_months(std::string before)
{
    const std::string then = R"("en":"2026-11")", now = R"("en":"November 2026")";
    for (auto at = before.find(then); at != before.npos; at = before.find(then, at))
        before.replace(at, then.size(), now);
    return before;
}

// The new answer may have more members; those of the last release are unchanged.
void says_as_before(const std::string& before, const std::string& now)
{
    const std::string beginning = before.substr(0, before.rfind('}'));
    CHECK_MESSAGE(now.starts_with(beginning), now);
}

}  // namespace

TEST_CASE("a ledger of the last release gives the same ids, codes, counts and standings")
{
    Old old;
    CHECK(old.said(old.as_of({"board", "--node", "o1"})) == answer("board.json"));
    CHECK(old.said(old.as_of({"obligations", "--node", "o4"})) == answer("obligations.json"));
    CHECK(old.said(old.as_of({"explain", "theme-day@o4@2026-11"})) == with_months(answer("explain.json")));
    CHECK(old.said({"show", "r1"}) == answer("show.json"));
    says_as_before(answer("verify.json"), old.said({"verify"}));
    const std::string status = old.said({"status"}), before = answer("status.json");
    const auto figures = [](const std::string& text) { return text.substr(0, text.find(",\"missing_years\"")); };
    CHECK(figures(status) == figures(before));
}

TEST_CASE(
    "a ledger of the last release has no check value: its key is proved on the vault, another is refused, and the "
    "first act keeps the value")
{
    Old old;
    CHECK_FALSE(storage::open(old.db)->journal()->setting(journal::key_check_setting));
    jinze::cli::test::Office other;
    other.done_by({"init", "--district", "yunxi"});
    CHECK(old.tell({"status", "--key-file", other.db() + ".key"}).code == refused);
    CHECK(old.tell({"rename", "o5", "--name", "文旅局机关支部", "--as", "王芳"}).code == done);
    CHECK(storage::open(old.db)->journal()->setting(journal::key_check_setting));
    CHECK(old.tell({"verify"}).code == done);
}

TEST_CASE("the security log of the last release is not in the chain and no fault; the next line links it")
{
    Old old;
    const auto verdict = [&] { return codec::strict::read<VerifyAnswer>(old.said({"verify"})).value(); };
    const auto before = verdict();
    CHECK(before.fits);
    CHECK(before.log_unlinked == 3);
    CHECK(before.log_rows == 0);
    REQUIRE(old.tell({"account", "add", "m1"}).code == done);
    const auto after = verdict();
    CHECK(after.fits);
    CHECK(after.log_unlinked == 0);
    CHECK(after.log_rows == 4);
}

TEST_CASE("a clock more than 60 days after the newest entry of an old ledger is asked about once")
{
    Old old;
    const std::vector<std::string> act{"rename", "o5", "--name", "文旅局机关支部", "--as", "王芳"};
    old.now += days{70};
    CHECK(old.tell(act).code == world_broke);
    CHECK(old.tell({"clock", "--confirm"}).code == done);
    CHECK(old.tell(act).code == done);
}

TEST_CASE("the doctor finds nothing wrong with an old ledger that it would not have found before, and it is backed up")
{
    Old old;
    const auto answer = codec::strict::read<DoctorAnswer>(old.tell({"doctor", "--json", "--lang", "en"}).out).value();
    for (const DoctorLine& line : answer.lines) {
        CAPTURE(line.what);
        if (line.check == "vault" || line.check == "database" || line.check == "key_file" || line.check == "clock")
            CHECK(line.grade != "wrong");
    }
    CHECK(old.tell({"backup", "--to", old.folder / "new.backup"}).code == done);
}

TEST_CASE("a backup of the last release restores, and is checked by its signer")
{
    Old old;
    const std::string backup = old_files / "yunxi.backup", copy = old.folder / "copy.db";
    const Told told = old.tell({"restore", backup, "--to", copy, "--key-file", old.db + ".key", "--json"});
    CHECK_MESSAGE(told.code == done, told.err);
    const auto restored = codec::strict::read<RestoreAnswer>(told.out).value();
    CHECK(restored.district == "yunxi");
    CHECK(restored.opened == 18);
    CHECK(restored.erased == 1);
    Old again;
    fs::remove(again.db);
    fs::copy_file(copy, again.db);
    CHECK(again.said(again.as_of({"board", "--node", "o1"})) == answer("board.json"));
}

TEST_CASE("the leaf by which an older program refuses a newer file names an event that it does not know")
{
    const district::Leaf leaf{Instant{}, {}, district::SecurityLogNoted{.count = 1, .head = {}}};
    const std::string bytes = codec::to_bytes(leaf);
    // An older reader looks up the first name within "event" and reports NewerVersion where it does not know it.
    CHECK(bytes.find(R"("event":{"SecurityLogNoted":{)") != bytes.npos);
    std::string newer = bytes;
    newer.replace(newer.find("SecurityLogNoted"), 16, "NeverHeardOfThat");
    CHECK_THROWS_AS(static_cast<void>(codec::leaf_from(newer)), codec::NewerVersion);
}
