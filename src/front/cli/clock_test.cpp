// jinze clock, and the recovery from an entry in the future that the operator's guide describes.
#include "front/cli/clock.h"

#include "front/cli/backing_up.h"
#include "front/cli/doctoring.h"
#include "front/cli/office_test.h"

using namespace jinze;
using namespace jinze::cli;
using jinze::cli::test::meeting;
using jinze::cli::test::Office;
using jinze::cli::test::Told;

namespace {

// The same office on a machine with an adjustable clock.
struct Machine {
    Office office;
    Instant now = start_of(Office::today) + std::chrono::hours{12};
    std::chrono::milliseconds steady{5'000'000};

    Told tell(std::vector<std::string> args, const std::string& in = {})
    {
        std::istringstream input{in};
        std::ostringstream out, err;
        Shell shell{input, out, err, [this] { return now; }, done, [this] { return steady; }};
        if (std::ranges::find(args, "--db") == args.end() && args.front() != "restore")
            args.insert(args.end(), {"--db", office.db()});
        const int code = cli::run(std::move(args), shell);
        return {code, out.str(), err.str()};
    }
    Told record(const std::string& key) { return tell({"record", "-", "--as", "李静", "--key", key}, meeting()); }
};

ClockAnswer clock_in(const Told& told)
{
    INFO(told.err);
    const auto answer = codec::strict::read<ClockAnswer>(told.out);
    REQUIRE(answer.has_value());
    return *answer;
}

}  // namespace

TEST_CASE(
    "a command given more than 60 days after the district was last seen is refused until a person confirms the clock")
{
    Machine it;
    it.office.set_up();
    CHECK(it.record("a").code == done);
    it.now += days{61};
    const Told told = it.record("b");
    CHECK(told.code == world_broke);
    CHECK(told.err.find("jinze clock --confirm") != std::string::npos);
    CHECK(told.err.find("未写入任何内容") != std::string::npos);
    CHECK(it.tell({"board", "--node", "o1"}).code == done);  // reading still works
    CHECK(it.tell({"backup", "--to", it.office.file("x.backup")}).code == done);
    CHECK_FALSE(clock_in(it.tell({"clock", "--json"})).confirmed);
    CHECK(it.tell({"clock", "--confirm"}).code == done);
    const ClockAnswer answer = clock_in(it.tell({"clock", "--json"}));
    CHECK(answer.confirmed == it.now);
    CHECK(answer.seen == it.now);
    CHECK(it.record("b").code == done);
}

TEST_CASE("confirming a clock that stands before the newest entry does not help, and says so")
{
    Machine it;
    it.office.set_up();
    CHECK(it.record("a").code == done);
    it.now -= days{2};
    const Told told = it.tell({"clock", "--confirm", "--lang", "en"});
    CHECK(told.code == refused);
    CHECK(told.err.find("an entry from the future") != std::string::npos);
}

TEST_CASE("the way out of an entry from the future: the backup of before it, and what came since entered again")
{
    Machine it;
    it.office.set_up();
    CHECK(it.record("a").code == done);
    const std::string backup = it.office.file("evening.backup"), kept = it.office.file("kept");
    REQUIRE(it.tell({"backup", "--to", backup}).code == done);
    it.now += days{1};
    CHECK(it.record("b").code == done);
    // The clock is set ten years ahead, and a person confirms it.
    const Instant right = it.now;
    it.now += days{3652};
    CHECK(it.record("c").code == world_broke);
    REQUIRE(it.tell({"clock", "--confirm"}).code == done);
    CHECK(it.record("c").code == done);
    it.now = right + std::chrono::hours{1};
    const Told closed = it.record("d");
    CHECK(closed.code == world_broke);
    CHECK(closed.err.find("the newest entry was made at 2036") != std::string::npos);
    CHECK(closed.err.starts_with("系统时间早于最新一条记录，没有写入；请校准时间"));
    // 1. The doctor names it.  2. The files are moved aside.  3. The last earlier backup is restored.
    CHECK(it.tell({"doctor", "--lang", "en"}).out.find("before the newest entry") != std::string::npos);
    std::filesystem::create_directory(kept);
    for (const char* end : {"", "-wal", "-shm"})
        if (std::filesystem::exists(it.office.db() + end))
            std::filesystem::rename(it.office.db() + end, kept + "/district" + end);
    REQUIRE(it.tell({"restore", backup, "--to", it.office.db(), "--key-file", it.office.db() + ".key"}).code == done);
    // 4. Later entries are read from the files moved aside.  5. They are entered again.
    CHECK(it.tell({"show", "r2", "--db", kept + "/district", "--key-file", it.office.db() + ".key"})
              .out.find("支部党员大会") != std::string::npos);
    CHECK(it.record("b").code == done);
    CHECK(it.record("d").code == done);
    CHECK(it.tell({"verify"}).code == done);
}
