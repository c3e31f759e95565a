// Output compared byte for byte with that of before the rooms were put into wings: test/before-wings.
#include <sstream>

#include "base/given_test.h"
#include "front/cli/office_test.h"
#include "front/cli/unpacked_test.h"
#include "house_root.h"

using namespace jinze;
using namespace jinze::cli;
using jinze::cli::test::Told;
namespace fs = std::filesystem;

namespace {

const fs::path kept = fs::path{JINZE_ROOT} / "test/before-wings";

struct Before {
    jinze::test::Folder folder;
    std::string db = folder / "district.db";
    Instant now = start_of(day_at(2026, 11, 30)) + std::chrono::hours{10};

    Before()
    {
        std::ofstream{db, std::ios::binary} << jinze::cli::test::unpacked(kept / "district.db.zst");
        fs::copy_file(kept / "district.key", db + ".key");
        for (const std::string& it : {db, db + ".key"}) fs::permissions(it, fs::perms{0600});
    }
    Told tell(std::vector<std::string> args, const std::string& of)
    {
        std::istringstream input;
        std::ostringstream out, err;
        Shell shell{input, out, err, [this] { return now += std::chrono::seconds{1}; }, done};
        if (args.front() != "restore") args.insert(args.end(), {"--db", of});
        args.push_back("--json");
        const int code = cli::run(std::move(args), shell);
        return {code, out.str(), err.str()};
    }
    // The number of questions with unchanged answers.
    int same_answers(const std::string& of)
    {
        std::istringstream lines{jinze::cli::test::unpacked(kept / "answers.txt.zst")};
        int same = 0;
        for (std::string question, answer; std::getline(lines, question) && std::getline(lines, answer);) {
            std::vector<std::string> args;
            std::istringstream parts{question};
            for (std::string part; std::getline(parts, part, '\t');) args.push_back(part);
            const Told told = tell(args, of);
            CHECK_MESSAGE(told.out == answer + '\n', question, "\n", told.out, told.err);
            same += told.out == answer + '\n';
        }
        return same;
    }
};

}  // namespace

TEST_CASE("a ledger of the state before the wings verifies and gives every answer as it did")
{
    Before before;
    CHECK(before.same_answers(before.db) == 52);
}

TEST_CASE("a backup of the state before the wings restores to a ledger that gives every answer as it did")
{
    Before before;
    const std::string copy = before.folder / "copy.db";
    const Told told =
        before.tell({"restore", kept / "shuiyuan.backup", "--to", copy, "--key-file", before.db + ".key"}, before.db);
    REQUIRE_MESSAGE(told.code == done, told.err);
    fs::copy_file(before.db + ".key", copy + ".key");
    CHECK(before.same_answers(copy) == 52);
}
