#include "front/cli/doctoring.h"

#include <fmt/format.h>

#include "app/codec/leaf.h"
#include "app/upkeep/back_up.h"
#include "app/upkeep/doctor.h"
#include "front/cli/open.h"
#include "front/cli/post_settings.h"
#include "front/cli/settings.h"
#include "front/cli/verifying.h"

namespace jinze::cli {
namespace {

using upkeep::Finding;
using upkeep::Findings;
using upkeep::Grade;

std::string_view word_for(Grade grade)
{
    switch (grade) {
        case Grade::good: return "good";
        case Grade::look: return "look";
        case Grade::wrong: return "wrong";
    }
    return {};
}

std::string_view shown(std::string_view grade, bool english)
{
    if (grade == "good") return english ? "good " : "正常";
    if (grade == "look") return english ? "look " : "请看";
    return english ? "wrong" : "有误";
}

struct Instants {
    std::optional<Instant> first, newest, erasure;
};

Instants instants_of(const journal::Reading& journal)
{
    Instants found;
    std::string last;
    journal.read(0, [&](const journal::Leaf& leaf) {
        if (!found.first) found.first = codec::leaf_from(leaf.bytes).at;
        const bool erases = leaf.bytes.find("\"PersonErased\"") != leaf.bytes.npos ||
                            leaf.bytes.find("\"MatterFileRemoved\"") != leaf.bytes.npos;
        if (erases) found.erasure = codec::leaf_from(leaf.bytes).at;
        last = leaf.bytes;
    });
    if (!last.empty()) found.newest = codec::leaf_from(last).at;
    return found;
}

void look_inside(Findings& findings, const District& district, std::int64_t format, Instant now)
{
    const journal::Journal& journal = *district.journal;
    const ledger::Head head = journal.head();
    findings.push_back(
        upkeep::good("ledger", {fmt::format("账本{}叶，根与各叶相符；格式{}。", head.size, format),
                                fmt::format("{} leaves match the stored root; format {}.", head.size, format)}));
    {
        const auto still = district.journal->still();
        const vault::Sealer sealer{district.key.master, vault::system_entropy()};
        findings.push_back(upkeep::look_at_vault(upkeep::read_vault(*still, sealer)));
        findings.push_back(upkeep::look_at_database(still->damage()));
    }
    const Instants instants = instants_of(journal);
    district.desk->read([&](const district::State& state) {
        const auto since = state.demonstration() ? std::nullopt : instants.first;
        findings.push_back(upkeep::look_at_clock(now, instants.newest, upkeep::clock_is_kept()));
        findings.push_back(upkeep::look_at_backups(now, instant_set(journal, upkeep::last_backup_setting), since));
        findings.push_back(upkeep::look_at_erasures(now, instants.erasure));
        findings.push_back(upkeep::look_at_key_copy(now, instant_set(journal, upkeep::key_copy_setting)));
        for (Finding& finding : upkeep::look_at_office(state, day_of(now))) findings.push_back(std::move(finding));
    });
}

Finding cannot_be_opened(const std::exception& error)
{
    const std::string why = printable(error.what());
    return upkeep::wrong("ledger",
                         {fmt::format("数据无法打开：{}", why), fmt::format("The district cannot be opened: {}", why)},
                         {"请先将该文件原样复制一份，再执行 jinze verify 查明损坏位置，并将备份恢复到其他位置。",
                          "First copy the file unchanged; then run jinze verify to locate the damage, and restore the "
                          "last backup to another place."});
}

Finding not_its_write_ahead_file()
{
    return upkeep::wrong(
        "write_ahead_file",
        {"旁边的预写文件（-wal）是此处原有的另一个数据文件留下的，数据没有打开。",
         "The write-ahead file (-wal) belongs to another ledger that was here before; the district was not opened."},
        {"请停止所有 jinze 程序，将 -wal 和旁边的 -shm 移至他处留存，再启动。",
         "Stop all jinze programs, move the -wal and -shm files to another folder and keep them, then start again."});
}

// What verify checks and no other finding covers: documents, and the security log against its chain.
Finding look_at_verdict(const std::expected<VerifyAnswer, Denial>& verdict)
{
    if (verdict && verdict->fits)
        return upkeep::good("verify",
                            {"核验通过：账本、密文、公开文件和安全日志均相符。",
                             "Everything verifies: ledger, encrypted texts, documents and the security log."});
    const std::string zh = verdict ? verdict->chinese.value_or("") : verdict.error().chinese;
    const std::string en = verdict ? verdict->english.value_or("") : verdict.error().english;
    return upkeep::wrong("verify", {fmt::format("核验不通过：{}。", zh), fmt::format("Verification failed: {}.", en)},
                         {"请执行 jinze verify 查看全部情况，按操作手册“核验不通过怎么办”办理。不得删除任何旧备份。",
                          "Run jinze verify for details and follow \"When verify says no\" in the operator's guide. Do "
                          "not remove older backups."});
}

// A missing or exposed place is already reported with its remedy.
bool named_already(const Findings& findings)
{
    return std::any_of(findings.begin(), findings.end(), [](const Finding& it) {
        return it.grade == Grade::wrong && (it.check == "ledger_file" || it.check == "key_file");
    });
}

// Missing, readable by others, or another district's; the sentence names the remedy.
Finding key_does_not_open(const vault::KeyFileError& error)
{
    const std::string why = printable(error.what());
    return upkeep::wrong("key_file", {why, why},
                         {"请用--key-file指明本区的密钥文件。", "Name this district's key file with --key-file."});
}

DoctorAnswer answer_from(const Findings& findings, bool english)
{
    DoctorAnswer answer;
    for (const Finding& it : findings) {
        answer.good += it.grade == Grade::good;
        answer.look += it.grade == Grade::look;
        answer.wrong += it.grade == Grade::wrong;
        answer.lines.push_back({it.check, std::string{word_for(it.grade)}, english ? it.what.en : it.what.zh,
                                english ? it.remedy.en : it.remedy.zh});
    }
    return answer;
}

}  // namespace

DoctorAnswer examine(const Common& common, const Clock& clock, const DoctorAsked& asked)
{
    const auto store = storage::open(common.db);
    Findings findings = upkeep::look_at_files(common.db, key_file_of(common));
    if (!asked.post.empty())
        for (Finding& finding : look_at_post(asked.post)) findings.push_back(std::move(finding));
    try {
        const District district = open_district(common, clock);
        if (asked.key_copy_checked) district.journal->set(upkeep::key_copy_setting, to_text(clock()));
        look_inside(findings, district, store->format(), clock());
        findings.push_back(look_at_verdict(verify(common, {}, clock())));
    } catch (const vault::KeyFileError& error) {
        if (!named_already(findings)) {
            std::erase_if(findings, [](const Finding& it) { return it.check == "key_file"; });
            findings.push_back(key_does_not_open(error));
        }
    } catch (const journal::StorageError& error) {
        std::erase_if(findings, [&](const Finding& it) {
            return error.kind() == journal::Trouble::mispaired && it.check == "write_ahead_file";
        });
        if (error.kind() == journal::Trouble::mispaired)
            findings.push_back(not_its_write_ahead_file());
        else if (!named_already(findings))
            findings.push_back(cannot_be_opened(error));
    } catch (const std::runtime_error& error) {  // a district that cannot be opened is a finding, too
        if (!named_already(findings)) findings.push_back(cannot_be_opened(error));
    }
    return answer_from(findings, common.english());
}

int say(Shell& shell, const Common& common, const DoctorAnswer& answer)
{
    const int code = answer.wrong > 0 ? does_not_verify : done;
    if (common.json) return say_json(shell, answer), code;
    const bool english = common.english();
    for (const DoctorLine& line : answer.lines)
        shell.out << shown(line.grade, english) << "  " << line.what << (line.remedy.empty() ? "" : " → ")
                  << line.remedy << '\n';
    shell.out << fmt::format(
        fmt::runtime(english ? "{} good, {} to look at, {} wrong\n" : "正常{}项，请看{}项，有误{}项\n"), answer.good,
        answer.look, answer.wrong);
    return code;
}

}  // namespace jinze::cli
