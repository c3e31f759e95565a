#include <fstream>

#include "app/input/records.h"
#include "front/cli/office_test.h"
#include "house_root.h"

using namespace jinze;
using namespace jinze::input;
using namespace jinze::cli;
using jinze::cli::test::meeting;
using jinze::cli::test::Office;

TEST_CASE("a new district answers with a receipt, verifies, and is never overwritten")
{
    Office office;
    const ReceiptAnswer receipt = office.done_by({"init", "--district", "demo-1"});
    CHECK(receipt.first == 0);
    CHECK(receipt.size == office.leaves());
    const auto verified = office.tell({"verify"});
    CHECK(verified.code == done);
    CHECK(verified.out.find("核验通过") != std::string::npos);

    const auto again = office.tell({"init", "--lang", "en"});
    CHECK(again.code == refused);
    CHECK(again.err == "--db: " + office.db() + " already exists and is not overwritten.\n");
    CHECK(receipt.size == office.leaves());
}

TEST_CASE("a key file that exists is not overwritten, and no half district stays behind")
{
    Office office;
    office.written("district.key", "mine");
    CHECK(office.tell({"init"}).code == refused);
    CHECK_FALSE(std::filesystem::exists(office.db()));
    CHECK(office.run({"init", "--db", office.db(), "--key-file", office.file("k"), "--district", "Not So"}).code ==
          refused);
    CHECK_FALSE(std::filesystem::exists(office.file("k")));
}

TEST_CASE("a record entered twice from the same file is written once, and the second answer says so")
{
    Office office;
    office.set_up();
    const std::string file =
        office.written("m.json", meeting(R"(,"attendance":{"excused":[{"person":"张伟","reason":"出差"}]})"));
    const ReceiptAnswer first = office.done_by({"record", file, "--as", "李静"});
    CHECK(first.made == std::vector<std::string>{"r1"});
    const auto size = office.leaves();
    const auto again = office.tell({"record", file, "--as", "李静"});
    CHECK(again.code == done);
    CHECK(again.out.starts_with("已办过：第" + std::to_string(first.first)));
    CHECK(office.leaves() == size);

    const auto other =
        office.tell({"record", office.written("n.json", meeting(R"(,"place":"三楼")")), "--as", "李静", "--key", "k"});
    CHECK(other.code == done);
    const auto reused = office.tell({"record", file, "--as", "李静", "--key", "k", "--lang", "en"});
    CHECK(reused.code == refused);
    CHECK(reused.err ==
          "This was already submitted with other content; nothing more was written. To enter another, start again. On "
          "the command line: another --key.\n");
}

TEST_CASE("a record is shown with its names, its corrections and its withdrawal")
{
    Office office;
    office.set_up();
    office.done_by({"record", "-", "--as", "李静"},
                   meeting(R"(,"chair":"李静","attendance":{"excused":[{"person":"张伟","reason":"出差"}]},
                              "conclusions":[{"text":"下月查看台账","owner":"张伟","due":"2026-04-01","nature":"task"}])"));
    const auto shown = office.tell({"show", "r1", "--json"});
    REQUIRE(shown.code == done);
    const auto answer = codec::strict::read<RecordAnswer>(shown.out);
    REQUIRE(answer.has_value());
    const VersionShown& it = answer->versions.front();
    CHECK(it.chair->id == "m5");
    CHECK(it.attendance.front().person.id == "m3");  // of the two, the one on the roster
    CHECK(it.notes.empty());
    CHECK(it.attendance.front().reason == "出差");
    CHECK(it.conclusions.front().person->name == "张伟");
    CHECK((it.due == 3 && it.present == 2));

    office.done_by({"correct", "r1", "-", "--as", "李静"}, meeting(R"(,"place":"二楼会议室")"));
    office.done_by({"withdraw", "r1", "--reason", "重复录入", "--as", "李静"});
    const auto after = codec::strict::read<RecordAnswer>(office.tell({"show", "r1", "--json"}).out);
    REQUIRE(after.has_value());
    CHECK(after->versions.size() == 2);
    CHECK(after->versions.back().place == "二楼会议室");
    CHECK(after->withdrawn == Office::today);
}

TEST_CASE("a meeting is called beforehand for posts or for those who hold them")
{
    Office office;
    office.set_up();
    const ReceiptAnswer receipt = office.done_by(
        {"call", "-", "--as", "李静"},
        R"({"host":"o4","day":"2026-03-20","title":"组织生活会","important":true,"invited":["李静","p2"]})");
    CHECK(receipt.made == std::vector<std::string>{"g1"});
}

TEST_CASE("organisations and people change by acts with dates, and what has happened is never done twice")
{
    Office office;
    office.set_up();
    CHECK(office.done_by({"transfer", "m4", "--branch", "o4", "--as", "王芳"}).made.empty());
    office.done_by({"grade", "m4", "--kind", "预备党员", "--on", "2026-03-01", "--as", "王芳"});
    office.done_by({"mark", "m4", "--mark", "away", "--as", "王芳"});
    office.done_by({"mark", "m4", "--mark", "away", "--ends", "--as", "王芳"});
    office.done_by({"end-appointment", "李静", "--as", "王芳"});
    office.done_by({"rename", "o5", "--name", "文旅局机关支部", "--as", "王芳"});
    office.done_by({"function", "o2", "--text", "主管教育", "--as", "王芳"});
    const auto size = office.leaves();
    const auto told = office.tell({"dissolve", "文旅局机关支部", "--as", "王芳"});
    CHECK(told.code == refused);  // 赵强 is in it
    CHECK(told.err.find("1 名党员") != std::string::npos);
    CHECK(office.leaves() == size);
}

TEST_CASE("what is said about one obligation is written by those whom the rules allow")
{
    Office office;
    office.set_up();
    const std::string january = "theme-day@o4@2026-01";
    const auto own = office.tell({"waive", january, "--text", "春节前后人员分散", "--as", "李静"});
    CHECK(own.code == refused);
    CHECK(office.done_by({"waive", january, "--text", "春节前后人员分散", "--as", "王芳"}).made.empty());
    office.done_by({"contest", "theme-day@o4@2026-02", "--text", "二月已开展", "--as", "李静"});
    const auto twice = office.tell({"waive", january, "--text", "再次", "--as", "王芳", "--json"});
    CHECK(twice.code == refused);
    CHECK(twice.out.find("already_waived") != std::string::npos);
}

TEST_CASE("a duty's proposed clock, holidays and rights are adopted by those who may, from a day on")
{
    Office office;
    office.set_up();
    office.done_by({"record", "-", "--as", "王芳"},
                   R"({"kind":"document","title":"关于采用时限的决定","day":"2026-03-04","host":"o1"})");
    const auto unfounded = office.tell({"adopt", "duty", "party-lecture", "--from", "2026-04-01", "--as", "王芳"});
    CHECK(unfounded.code == refused);
    office.done_by({"adopt", "duty", "party-lecture", "--from", "2026-04-01", "--basis", "r1", "--as", "王芳"});
    const std::string one_day = "日期,名称,类型\n2027-01-01,元旦,放假\n";
    const auto before = office.leaves();
    const auto asked = office.tell({"adopt", "holidays", "-", "--as", "王芳"}, one_day);
    CHECK(asked.code == refused);
    CHECK(asked.err.find("2027年：没有这些节日的放假：春节、清明、劳动节、端午、中秋、国庆节。") != std::string::npos);
    CHECK(asked.err.find("--confirm") != std::string::npos);
    CHECK(office.leaves() == before);
    office.done_by({"adopt", "holidays", "-", "--confirm", "--as", "王芳"}, one_day);
    CHECK(office.leaves() == before + 1);
    const auto rights = office.tell({"adopt", "rights", "-", "--as", "赵强"}, R"([])");
    CHECK(rights.code == refused);
    office.done_by({"end-duty", "theme-day", "--from", "2026-05-01", "--as", "王芳"});
    office.done_by(
        {"parameters", "--late-entry", "15", "--reason", "10", "--due-soon", "5", "--frozen", "30", "--as", "王芳"});
}

TEST_CASE("the catalogue is listed as built in and as adopted, and a file of it is checked")
{
    Office office;
    office.set_up();
    const auto built_in = office.run({"catalogue", "list", "--json"});
    CHECK(built_in.code == done);
    CHECK(office.tell({"catalogue", "list", "--json"}).out == built_in.out);
    CHECK(office.run({"catalogue", "check", JINZE_ROOT "/catalogue/speech.toml"}).code == done);
    const auto wrong = office.run({"catalogue", "check", office.written("wrong.toml", "[[duty]]\nid = 3\n")});
    CHECK(wrong.code == refused);
    CHECK(wrong.err.starts_with("wrong.toml:"));
    CHECK(office.run({"catalogue", "check", office.written("wrong.csv", "a,b\n")}).code == refused);
    CHECK(office.run({"catalogue", "check", "README.md"}).code == refused);
}

TEST_CASE("a checked file says what it asks of whom, and what it asks for that is asked already")
{
    Office office;
    office.set_up();
    const auto type = office.run({"matter-type", "check", JINZE_ROOT "/catalogue/matters/election-request.toml"});
    CHECK(type.code == done);
    CHECK(type.out.find("牵头单位：提出请示，填7项") != std::string::npos);
    CHECK(type.out.find("the lead: reporting the result, 2 fields") != std::string::npos);
    CHECK(type.err.empty());
    const auto twice = office.run({"catalogue", "check", JINZE_ROOT "/catalogue/speech.toml"});
    CHECK(twice.code == done);
    CHECK(twice.err.find("同类材料最多报一次") != std::string::npos);
    const auto text = [](const char* path) {
        std::ifstream in{path};
        return std::string{std::istreambuf_iterator<char>{in}, {}};
    };
    std::string again = text(JINZE_ROOT "/catalogue/matters/supervised.toml");
    again.replace(again.find("id = \"supervised\""), 17, "id = \"supervised-2\"");
    const std::string file = office.written("again.toml", again);
    CHECK(office.run({"matter-type", "check", file}).err.find("提示：“督办事项”与已有的“督办事项”要求相同") !=
          std::string::npos);
    const auto adopted = office.tell({"adopt", "matter-type", file, "--as", "王芳"});
    CHECK(adopted.code == done);  // warned of, and adopted all the same
    CHECK(adopted.err.find("提示：“督办事项”与已有的") != std::string::npos);
    const auto scheme = office.run({"scheme", "check", JINZE_ROOT "/schemes/table-a.toml"});
    CHECK(scheme.out.find("书面认定（每个被考核单位）") != std::string::npos);
    CHECK(office.run({"scheme", "show", JINZE_ROOT "/schemes/table-a.toml"}).out.find("需要填写的内容") !=
          std::string::npos);
}

TEST_CASE("a scheme of assessment is checked line by line, and shown in both languages")
{
    Office office;
    const auto sound =
        office.run({"scheme", "check", JINZE_ROOT "/schemes/table-a.toml", JINZE_ROOT "/schemes/table-b.toml"});
    CHECK(sound.code == done);
    CHECK(sound.out.find("nothing wrong") != std::string::npos);
    const auto wrong = office.run({"scheme", "check", office.written("wrong.toml", "[[item]]\nfact = \"照片\"\n")});
    CHECK(wrong.code == refused);
    CHECK(wrong.err.find("wrong.toml:2:8: photos may not be required") != std::string::npos);
    CHECK(office.run({"scheme", "check", "no-such-file.toml"}).code == refused);
    CHECK(office.run({"scheme", "show"}).out.find("“按期换届”：逾期没有履行的，每次扣3分") != std::string::npos);
    const auto shown = office.run({"scheme", "show", JINZE_ROOT "/schemes/table-a.toml", "--lang", "en"});
    CHECK(shown.code == done);
    CHECK(shown.out.find("“Elections on term”: overdue loses 3 each time") != std::string::npos);
}

TEST_CASE("status counts what the district holds and names the holiday notice that is missing")
{
    Office office;
    office.set_up();
    const auto told = office.tell({"status", "--lang", "en"});
    CHECK(told.code == done);
    CHECK(told.out.find("5 organisations, 5 members") != std::string::npos);
}

TEST_CASE("a correction that changes nothing is refused and writes nothing, however the same name was typed")
{
    Office office;
    office.set_up();
    office.done_by({"identify", "m5", "--id-number", "11010519491231002X", "--as", "王芳"});
    const auto size = office.leaves();
    for (const auto& act :
         std::vector<std::vector<std::string>>{{"identify", "李静"},
                                               {"identify", "李静", "--name", " 李 静"},
                                               {"identify", "李静", "--id-number", "11010519491231002X"},
                                               {"rename", "o5", "--name", "文化局 机关支部"}}) {
        CAPTURE(act);
        auto line = act;
        line.insert(line.end(), {"--as", "王芳"});
        CHECK(office.tell(line).err == "没有需要更正的内容：请填写与现有登记不同的内容。\n");
        line.insert(line.end(), {"--lang", "en"});
        CHECK(office.tell(line).err == "Nothing to change: give a value that differs from the one on record.\n");
        line.push_back("--json");
        const auto told = office.tell(line);
        CHECK(told.code == refused);
        CHECK(told.out.find("nothing_to_change") != std::string::npos);
    }
    CHECK(office.leaves() == size);
    office.done_by({"identify", "李静", "--name", "李婧", "--as", "王芳"});
    CHECK(office.leaves() == size + 1);
}

TEST_CASE("who may not correct a person never learns whether the number they tried is the one on record")
{
    Office office;
    office.set_up();
    office.done_by({"identify", "m3", "--id-number", "11010519491231002X", "--as", "王芳"});
    const auto tried = [&](const char* number) {
        return office.tell({"identify", "m3", "--id-number", number, "--as", "m4", "--json"}).out;
    };
    CHECK(tried("11010519491231002X").find("right_missing") != std::string::npos);
    CHECK(tried("11010519491231002X") == tried("110105198001011232"));
}

TEST_CASE("a closed list takes the word that the office says, and a refusal lists the words of its language")
{
    Office office;
    office.set_up();
    office.done_by({"mark", "m4", "--mark", "失联", "--as", "王芳"});
    office.done_by({"mark", "m4", "--mark", "失联", "--ends", "--as", "王芳"});
    office.done_by({"leave", "m4", "--how", "转出本区", "--as", "王芳"});
    const std::vector<std::string> unknown{"mark", "m3", "--mark", "出国", "--as", "王芳"};
    CHECK(office.tell(unknown).err.find("没有“出国”。可填写：停止党籍、失联、流动、不作硬性要求。") !=
          std::string::npos);
    auto english = unknown;
    english.insert(english.end(), {"--lang", "en"});
    CHECK(office.tell(english).err.find("Known: suspended, lost, away, relaxed.") != std::string::npos);
    const std::vector<std::string> near{"leave", "m3", "--how", "transfered-out", "--as", "王芳"};
    CHECK(office.tell(near).err.find("是否应为转出本区？可填写：转出本区、去世、除名、开除党籍。") !=
          std::string::npos);
    english = near;
    english.insert(english.end(), {"--lang", "en"});
    CHECK(office.tell(english).err.find(
              "did you mean transferred-out? Known: transferred-out, died, removed, expelled.") != std::string::npos);
    for (const auto& act : std::vector<std::vector<std::string>>{{"appoint", "m3", "--org", "o4", "--title", "队长"},
                                                                 {"grade", "m3", "--kind", "群众"}}) {
        auto line = act;
        line.insert(line.end(), {"--as", "王芳"});
        const auto told = office.tell(line);
        CHECK(told.code == refused);
        CHECK_MESSAGE(told.err.find("党") != std::string::npos, told.err);
        CHECK_MESSAGE(told.err.find_first_of("_") == std::string::npos, told.err);
    }
}
