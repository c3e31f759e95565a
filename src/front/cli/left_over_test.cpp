// A write-ahead file beside a district's file is checked before use: it is from a crash or from another file.
#include "front/cli/office_test.h"

using namespace jinze;
using namespace jinze::cli;
using jinze::cli::test::meeting;
using jinze::cli::test::Office;
using jinze::cli::test::Told;

namespace {

void copy(const std::string& from, const std::string& to)
{
    std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing);
}

void record(Office& office, int number)
{
    office.done_by({"record", "-", "--as", "李静", "--key", "k" + std::to_string(number)},
                   meeting(R"(,"notes":"第)" + std::to_string(number) + R"(次")"));
}

// A district with a backup from before its last ten records, and the files that a power cut would have left.
struct PowerCut {
    Office office;
    std::string backup, district, wal;  // the district's file and its write-ahead file at that moment

    PowerCut()
    {
        office.set_up();
        record(office, 0);
        backup = office.file("old.backup");
        REQUIRE(office.tell({"backup", "--to", backup}).code == done);
        const auto open = storage::open(office.db())->journal();  // like a server: no checkpoint at the end
        for (int i = 1; i <= 10; ++i) record(office, i);
        district = office.file("cut");
        wal = district + "-wal";
        copy(office.db(), district);
        copy(office.db() + "-wal", wal);
        copy(office.db() + ".key", district + ".key");
        std::filesystem::permissions(district + ".key", std::filesystem::perms{0600});
        REQUIRE(std::filesystem::file_size(wal) > 0);
    }
    Told tell(std::vector<std::string> args, const std::string& in = {})
    {
        args.insert(args.end(), {"--db", district});
        return office.run(std::move(args), in);
    }
    // Puts the restored file in the old one's place without moving the files beside it.
    void put_backup_in_place()
    {
        const std::string restored = office.file("drill");
        REQUIRE(office.run({"restore", backup, "--to", restored, "--key-file", district + ".key"}).code == done);
        REQUIRE(office.run({"status", "--db", restored, "--key-file", district + ".key"}).code == done);
        std::filesystem::rename(restored, district);
    }
};

}  // namespace

TEST_CASE("after a power cut what lies in the district's own write-ahead file is there")
{
    PowerCut cut;
    CHECK(cut.tell({"verify"}).code == done);
    CHECK(std::filesystem::file_size(cut.wal) > 0);  // the check did not change it
    CHECK(cut.tell({"show", "r11"}).code == done);
    CHECK(cut.tell({"record", "-", "--as", "李静"}, meeting(R"(,"notes":"之后")")).code == done);
    CHECK(cut.tell({"verify"}).code == done);
}

TEST_CASE(
    "a restored file beside which an older one's write-ahead file lies is neither read nor written, and stays as it is")
{
    PowerCut cut;
    cut.put_backup_in_place();
    const std::string before = jinze::test::bytes_of(cut.district), wal_before = jinze::test::bytes_of(cut.wal);
    for (const std::vector<std::string>& args : {std::vector<std::string>{"status"},
                                                 {"record", "-", "--as", "李静"},
                                                 {"board", "--node", "o1"},
                                                 {"backup", "--to", cut.office.file("new.backup")},
                                                 {"clock"},
                                                 {"account", "list"},
                                                 {"serve", "--listen", "127.0.0.1:0"}}) {
        const Told told = cut.tell(args, meeting());
        CAPTURE(args.front());
        CHECK(told.code == world_broke);
        CHECK_MESSAGE(told.err.find("旁边的 -wal 是此处原有的另一个数据文件留下的") != told.err.npos, told.err);
        CHECK(told.err.find("verifies without " + cut.wal + " and does not with it") != told.err.npos);
    }
    CHECK(cut.tell({"verify"}).code == does_not_verify);
    const Told doctor = cut.tell({"doctor", "--lang", "en"});
    CHECK(doctor.code == does_not_verify);
    CHECK_MESSAGE(
        doctor.out.find("Stop all jinze programs, move the -wal and -shm files to another folder") != doctor.out.npos,
        doctor.out);
    CHECK(jinze::test::bytes_of(cut.district) == before);
    CHECK(jinze::test::bytes_of(cut.wal) == wal_before);

    std::filesystem::rename(cut.wal, cut.office.file("kept-wal"));
    std::filesystem::remove(cut.district + "-shm");
    CHECK(cut.tell({"verify"}).code == done);
    CHECK(cut.tell({"record", "-", "--as", "李静"}, meeting()).code == done);
    CHECK(cut.tell({"verify"}).code == done);
}

TEST_CASE("another district's key says so beside a write-ahead file, too, and nobody is told to move the file away")
{
    PowerCut cut;
    Office other;
    other.set_up();
    const Told told = cut.tell({"status", "--key-file", other.db() + ".key"});
    CHECK(told.code != done);
    CHECK(told.err.find("-wal") == told.err.npos);
    CHECK(cut.tell({"show", "r11"}).code == done);
}

TEST_CASE("while somebody has the district open nobody looks a second time")
{
    PowerCut cut;
    const auto open = storage::open(cut.district)->journal();
    storage::open(cut.district)->check_left_over([](const journal::Reading&) -> journal::Verdict {
        FAIL("looked at once more");
        return {};
    });
    CHECK(cut.tell({"show", "r11"}).code == done);
}
