// Every kind of bad input: one sentence that names the field, exit code 2, and no change.
#include <fmt/format.h>
#include <sys/stat.h>

#include "front/cli/office_test.h"
#include "storage/sqlite/vandal_test.h"

using namespace jinze;
using namespace jinze::cli;
using jinze::cli::test::meeting;
using jinze::cli::test::Office;

namespace {

struct Case {
    const char* what;
    std::vector<std::string> args;
    std::string in;
    std::string sentence;  // a part of it
};

}  // namespace

TEST_CASE("records that do not fit are refused with the field")
{
    Office office;
    office.set_up();
    const auto size = office.leaves();
    const std::vector<Case> cases{
        {"no JSON", {}, "{\"kind\"", ""},
        {"a member missing", {}, R"({"kind":"meeting","title":"t","day":"2026-03-02"})", "host"},
        {"a member unknown", {}, meeting(R"(,"hosts":"o4")"), "did you mean"},
        {"a member twice", {}, meeting(R"(,"title":"t")"), "title occurs twice"},
        {"too deep", {}, std::string(100, '['), ""},
        {"a day that does not exist", {}, R"({"kind":"meeting","title":"t","day":"2026-02-30","host":"o4"})", "day"},
        {"an unknown kind", {}, R"({"kind":"meting","title":"t","day":"2026-03-02","host":"o4"})", "meeting"},
        {"an unknown organisation",
         {},
         R"({"kind":"meeting","title":"t","day":"2026-03-02","host":"o99"})",
         "host: No organisation"},
        {"an unknown person", {}, meeting(R"(,"chair":"无此人")"), "chair: No person"},
        {"an unknown id of a person",
         {},
         meeting(R"(,"attendance":{"absent":["李静","m77"]})"),
         "attendance.absent[1]: Absent 2: No person"},
        {"an unknown topic",
         {},
         meeting(R"(,"topics":["strict-governence"])"),
         "topics[0]: Topic 1: The catalogue has no \"strict-governence\"; did you mean "
         "\"strict-governance\"?"},
        {"something that is no record's id", {}, meeting(R"(,"answers":"7")"), "answers: Must be an id such as r12"},
        {"a record that is not there", {}, meeting(R"(,"answers":"r9")"), "r9"},
        {"a day to come", {}, R"({"kind":"meeting","title":"t","day":"2026-04-30","host":"o4"})", "2026-04-30"},
        {"an obligation made up for that nobody owes",
         {},
         R"({"kind":"meeting","title":"t","day":"2026-03-02","host":"o4","makes_up":["x@o4@2026"]})",
         "makes_up[0]: Made up for 1: There is no such obligation"},
    };
    for (const Case& it : cases) {
        CAPTURE(it.what);
        const auto told = office.tell({"record", "-", "--as", "李静", "--lang", "en"}, it.in);
        CHECK(told.code == refused);
        CHECK(told.out.empty());
        CHECK(told.err.find('\n') == told.err.size() - 1);
        CHECK_MESSAGE(told.err.find(it.sentence) != std::string::npos, told.err);
    }
    CHECK(office.leaves() == size);
}

TEST_CASE("a name that several bear is answered with their ids and branches, never guessed at")
{
    Office office;
    office.set_up();
    const auto told = office.tell({"grade", "张伟", "--kind", "probationary", "--as", "王芳"});
    CHECK(told.code == refused);
    CHECK(told.err == "person：“张伟”有2个：m3（教育局机关支部）、m4（文化局机关支部）。请填写编号。\n");
}

TEST_CASE("a part of a name or a window that is not there is answered with those there are, never guessed at")
{
    Office office;
    office.set_up();
    const auto part = office.tell({"obligations", "--node", "教育"});
    CHECK(part.code == refused);
    CHECK_MESSAGE(part.err.find("名称中含“教育”的，如") != std::string::npos, part.err);
    CHECK_MESSAGE(part.err.find("教育局机关支部（o4）") != std::string::npos, part.err);
    const auto window = office.tell({"explain", "branch-general-meeting@o4@2026Q9"});
    CHECK(window.code == refused);
    CHECK_MESSAGE(window.err.find("有的期限：2026Q1, 2026Q2, 2026Q3, 2026Q4。") != std::string::npos, window.err);
}

TEST_CASE("lines that do not fit are refused with the option")
{
    Office office;
    office.set_up();
    const auto size = office.leaves();
    const std::vector<Case> cases{
        {"a day that does not exist",
         {"dissolve", "o5", "--on", "2026-02-29"},
         "",
         "on: \"2026-02-29\" is not a day: "},
        {"an unknown word", {"mark", "m4", "--mark", "los"}, "", "did you mean lost?"},
        {"an unknown actor", {"dissolve", "o5", "--as", "m99"}, "", "--as"},
        {"an unknown obligation", {"waive", "no-such-duty@o4@2026", "--text", "why"}, "", "no-such-duty@o4@2026"},
        {"both of two", {"decide", "x@o4@2026", "--accept", "--reject", "--text", "why"}, "", "accept"},
        {"no record's id", {"withdraw", "7", "--reason", "why"}, "", "record: Must be an id such as r12"},
        {"an unknown duty", {"adopt", "duty", "no-such-duty"}, "", "no-such-duty"},
        {"a file that is not there", {"record", "nowhere.json"}, "", "The file nowhere.json does not exist."},
        {"holidays without the headings", {"adopt", "holidays", "-"}, "a,b\n1,2\n", "Row 1: "},
        {"a holiday that is no day",
         {"adopt", "holidays", "-"},
         "日期,名称,类型\n2027年1月1日至3日,元旦,放假\n",
         "Row 2: the day is not clear; one row a day"},
        {"rights that are not there",
         {"adopt", "rights", "-"},
         R"([{"kind":"branch","title":"secretary","right":"fly","reach":"own"}])",
         "right"},
    };
    for (const Case& it : cases) {
        CAPTURE(it.what);
        auto args = it.args;
        if (std::find(args.begin(), args.end(), "--as") == args.end()) args.insert(args.end(), {"--as", "王芳"});
        args.insert(args.end(), {"--lang", "en"});
        const auto told = office.tell(args, it.in);
        CHECK(told.code == refused);
        CHECK_FALSE(told.err.empty());
        CHECK_MESSAGE(told.err.find(it.sentence) != std::string::npos, told.err);
    }
    CHECK(office.leaves() == size);
}

TEST_CASE("a refusal is said in Chinese unless English is asked for, and as an object for programs")
{
    Office office;
    office.set_up();
    const auto told = office.tell({"withdraw", "r9", "--reason", "why", "--as", "王芳", "--json"});
    CHECK(told.code == refused);
    const auto no = codec::strict::read<Denial>(told.out);
    REQUIRE(no.has_value());
    CHECK(no->why == "record_unknown");
    CHECK(no->field == "r9");
    CHECK(told.err.find(no->chinese) != std::string::npos);
}

TEST_CASE("what nobody could parse, a file that is not there or a key that is missing is bad input")
{
    Office office;
    CHECK(office.run({}).code == refused);
    CHECK(office.run({"fly"}).code == refused);
    CHECK(office.run({"show", "\xff", "--db", "x"}).code == refused);
    CHECK(office.run({"record", "--help"}).code == done);
    CHECK(office.tell({"status"}).code == refused);  // no such file

    office.set_up();
    std::filesystem::rename(office.db() + ".key", office.file("safe"));
    const auto keyless = office.tell({"status"});
    CHECK(keyless.code == refused);
    CHECK(keyless.err.starts_with("--key-file: "));
    CHECK(office.tell({"status", "--key-file", office.file("safe")}).code == done);
    CHECK(office.tell({"verify"}).code == done);
    CHECK(office.tell({"verify", "--key-file", office.file("nowhere")}).code == refused);
}

TEST_CASE("a district written by a newer version is refused with a sentence")
{
    Office office;
    office.set_up();
    jinze::test::Vandal{office.db()}.run("PRAGMA user_version = 2");
    for (const char* command : {"status", "verify"}) {
        const auto told = office.tell({command});
        CHECK(told.code == refused);
        CHECK(told.err.find("newer") != std::string::npos);
        CHECK(told.err.starts_with("--db: 由更新的版本写成，请安装新版本。"));
    }
}

TEST_CASE("the address of a database server is refused wherever a district is named, and no key is made for it")
{
    Office office;
    const std::string address = "postgres://jinze:secret@server/yunxi", key = office.file("new.key");
    for (const std::vector<std::string>& args : {std::vector<std::string>{"init"},
                                                 {"demo"},
                                                 {"status"},
                                                 {"verify"},
                                                 {"doctor"},
                                                 {"receipt", "0"},
                                                 {"backup", "--to", office.file("b")},
                                                 {"catalogue", "list"}}) {
        std::vector<std::string> whole = args;
        whole.insert(whole.end(), {"--db", address});
        if (args.front() != "catalogue") whole.insert(whole.end(), {"--key-file", key});
        const auto told = office.run(whole);
        CAPTURE(args.front());
        CHECK(told.code == refused);
        CHECK_MESSAGE(told.err.starts_with("--db: 暂不支持数据库服务器，请填写本机账本文件的路径。"), told.err);
        CHECK(told.err.find("give the path of a ledger's file on this machine") != told.err.npos);
        CHECK(told.err.find("secret") == told.err.npos);
        CHECK_FALSE(std::filesystem::exists(key));
    }
}

TEST_CASE("a demonstration whose story would run past the clock is refused, and no file is made")
{
    Office office;
    const std::string db = office.file("tomorrow.db");
    for (const char* until : {"2026-03-06", "2025-02-28", "yesterday"}) {
        const auto told = office.run({"demo", "--db", db, "--until", until});
        CHECK(told.code == refused);
        CHECK_MESSAGE(told.err.find("--until") != std::string::npos, told.err);
        CHECK_FALSE(std::filesystem::exists(db));
    }
}

TEST_CASE(
    "what is not a regular file, a pipe or a folder, is refused at once wherever a file is named, and stays as it was")
{
    Office office;
    office.set_up();
    const std::string pipe = office.file("pipe"), folder = office.file("folder");
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    std::filesystem::create_directory(folder);
    const auto mode = std::filesystem::status(folder).permissions();
    const auto size = office.leaves();
    for (const std::string& no_file : {pipe, folder}) {
        const std::vector<std::vector<std::string>> with_district{{"record", no_file},
                                                                  {"import", "people", no_file},
                                                                  {"adopt", "holidays", no_file},
                                                                  {"adopt", "rights", no_file},
                                                                  {"export-sheet", "people", "--to", no_file},
                                                                  {"export", "--to", no_file},
                                                                  {"backup", "--to", no_file},
                                                                  {"verify", "--receipt", no_file},
                                                                  {"status", "--key-file", no_file}};
        for (const auto& line : with_district) {
            const auto told = office.tell(line);
            CHECK_MESSAGE(told.code != done, line.front());
            CHECK_FALSE(told.err.empty());
        }
        for (const std::vector<std::string>& line :
             {std::vector<std::string>{"template", "people", "--to", no_file},
              {"restore", no_file, "--to", office.file("x"), "--key-file", office.db() + ".key"},
              {"status", "--db", no_file},
              {"catalogue", "check", no_file}})
            CHECK_MESSAGE(office.run(line).code != done, line.front());
    }
    CHECK(office.leaves() == size);
    CHECK(std::filesystem::status(folder).permissions() == mode);
}

TEST_CASE("rejected rows are never written over a file that is there, least of all over the sheet they came from")
{
    Office office;
    office.set_up();
    const std::string sheet = office.written(
        "sheet.csv", "姓名,公民身份号码,人员类别,所在党支部,加入党组织日期\n新人,,正式党员,没有这个支部,2003-07-01\n");
    const auto size = std::filesystem::file_size(sheet);
    const auto told = office.tell({"import", "people", sheet, "--as", "王芳", "--bad", sheet});
    CHECK(told.code == refused);
    CHECK(told.err == "--bad：" + sheet + "已经存在，不会覆盖，请换一个文件名。\n");
    CHECK(std::filesystem::file_size(sheet) == size);
    for (int nth = 0; nth < 2; ++nth) CHECK(office.tell({"import", "people", sheet, "--as", "王芳"}).code == refused);
    CHECK(std::filesystem::exists(sheet + ".错误.xlsx"));
    CHECK(std::filesystem::exists(sheet + ".错误-2.xlsx"));
}

TEST_CASE("an empty sheet is never written over one that somebody has filled in")
{
    Office office;
    const std::string sheet = office.written("people.xlsx", "mine");
    const auto told = office.run({"template", "people", "--to", sheet});
    CHECK(told.code == refused);
    CHECK(told.err.find("不会覆盖") != std::string::npos);
    CHECK(std::filesystem::file_size(sheet) == 4);
}

TEST_CASE(
    "a day beyond two years from today or before the first year is refused by every question, and odd ids break "
    "nothing")
{
    Office office;
    office.set_up();
    const std::vector<std::vector<std::string>> questions{{"board", "--node", "o1"},
                                                          {"obligations", "--node", "o4"},
                                                          {"explain", "branch-general-meeting@o4@2026Q1"},
                                                          {"export", "--to", office.file("report.db")}};
    for (const auto& question : questions)
        for (const char* option : {"--on", "--known"}) {
            for (const char* day : {"9999-12-31", "2101-01-01", "2028-03-06", "2025-12-31", "0001-01-01"}) {
                auto args = question;
                args.insert(args.end(), {option, day, "--lang", "en"});
                const auto told = office.tell(args);
                CHECK(told.code == refused);
                CHECK_MESSAGE(
                    told.err ==
                        fmt::format("{}: {} is outside the range of days; give a day from 2026-01-01 to 2028-03-05.\n",
                                    option, day),
                    told.err);
            }
            auto args = question;
            args.insert(args.end(), {option, "9999-12-31"});
            CHECK(office.tell(args).err ==
                  fmt::format(
                      "{}：9999年12月31日不在可以查询的日期范围内，请填写2026年1月1日至2028年3月5日之间的日期。\n",
                      option));
        }
    CHECK(office.tell({"board", "--node", "o1", "--on", "2028-03-05"}).code == done);
    for (const char* window : {"9999", "9999Q4", "9999-12", "0000", "4294967296", "T9999-12-31", "r4294967296.1", "S"})
        for (const char* bearer : {"o4", "o0", "o4294967296", "p1.o4294967296", "m1"})
            CHECK(office.tell({"explain", fmt::format("branch-general-meeting@{}@{}", bearer, window)}).code ==
                  refused);
}

TEST_CASE("a day to come that is written down lies at most ten years ahead")
{
    Office office;
    office.set_up();
    const auto size = office.leaves();
    const auto due = [&](const char* day) {
        return office.tell(
            {"record", "-", "--as", "李静"},
            meeting(fmt::format(R"(,"conclusions":[{{"text":"补齐委员","owner":"o4","due":"{}"}}])", day)));
    };
    CHECK(due("2036-03-06").code == refused);
    CHECK_MESSAGE(due("9999-12-31").err.find("9999年12月31日 超出范围") != std::string::npos, due("9999-12-31").err);
    CHECK(office.tell({"end-duty", "theme-day", "--from", "9999-12-31", "--as", "赵强"}).code == refused);
    CHECK(office.leaves() == size);
    CHECK(due("2036-03-05").code == done);
    const auto early = office.run({"init", "--db", office.file("other"), "--start", "9999-12-31"});
    CHECK(early.code == refused);
    CHECK_FALSE(std::filesystem::exists(office.file("other")));
}
