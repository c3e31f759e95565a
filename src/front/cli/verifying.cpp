#include "front/cli/verifying.h"

#include <fmt/format.h>

#include "app/codec/leaf.h"
#include "app/upkeep/restore.h"
#include "front/cli/files.h"
#include "front/cli/open.h"
#include "front/cli/proofs.h"
#include "storage/journal/chain_check.h"

namespace jinze::cli {
namespace {

std::expected<std::vector<ledger::Head>, Denial> heads_known(const Known& known)
{
    std::vector<ledger::Head> heads;
    if (!known.receipt_file.empty()) {
        const auto file = file_text(known.receipt_file);
        if (!file) return std::unexpected{bad_input("--receipt", file.error())};
        auto read = heads_of(*file);
        if (!read) return std::unexpected{std::move(read.error())};
        heads = *std::move(read);
    }
    if (!known.head.empty()) {
        const auto head = head_from(known.head);
        if (!head) return std::unexpected{bad_input("--head", head.error())};
        heads.push_back(*head);
    }
    return heads;
}

// A district too damaged to open also gets a verdict.
VerifyAnswer cannot_be_opened(const journal::StorageError& error)
{
    VerifyAnswer answer;
    answer.chinese = "打不开：" + printable(error.what());
    answer.english = printable(error.what());
    answer.faults = 1;
    return answer;
}

std::string count_of(const VerifyAnswer& it, bool english)
{
    if (english)
        return fmt::format("{} leaves, root {}\n{} texts opened, {} not opened, {} erased; {} documents", it.size,
                           to_hex(it.root), it.opened, it.unopened, it.erased, it.documents);
    return fmt::format("{}叶，根 {}\n密文：打开核对{}条，未打开{}条，已删除{}条；公开文件{}份", it.size,
                       to_hex(it.root), it.opened, it.unopened, it.erased, it.documents);
}

// Empty where nobody has signed in yet.
std::string log_count_of(const VerifyAnswer& it, bool english)
{
    if (it.log_rows + it.log_erased + it.log_pruned + it.log_missing + it.log_unlinked == 0) return {};
    return fmt::format(fmt::runtime(english ? "\nsecurity log: {} lines in the chain, {} removed with erased persons, "
                                              "{} removed by age, {} missing, {} not in the chain"
                                            : "\n安全日志：链上{}条，随人删除{}条，到期{}条，缺{}条，不在链上{}条"),
                       it.log_rows, it.log_erased, it.log_pruned, it.log_missing, it.log_unlinked);
}

// What the leaves say beyond what the ledger's own verification checks.
struct Told {
    bool demonstration = false;
    journal::LogKnown log;

    void hear(const district::Leaf& leaf)
    {
        if (const auto* it = std::get_if<district::DistrictOpened>(&leaf.event)) demonstration = it->demonstration;
        if (const auto* it = std::get_if<registry::PersonErased>(&leaf.event)) log.erased.insert(it->person.number());
        if (const auto* it = std::get_if<district::SecurityLogNoted>(&leaf.event))
            log.noted.push_back({leaf.at, {it->count, it->head}});
    }
};

void take(VerifyAnswer& answer, const journal::LogVerdict& log)
{
    answer.log_rows = log.rows;
    answer.log_erased = log.erased;
    answer.log_pruned = log.pruned;
    answer.log_missing = log.missing;
    answer.log_unlinked = log.unlinked;
    answer.faults += log.faults;
    if (log.ok() || !answer.fits) return;
    answer.fits = false;
    answer.chinese = log.chinese;
    answer.english = log.english;
}

}  // namespace

std::expected<VerifyAnswer, Denial> verify(const Common& common, const Known& known, Instant now)
{
    const auto heads = heads_known(known);
    if (!heads) return std::unexpected{heads.error()};
    VerifyAnswer answer;
    Told told;
    const auto meaning = [&](std::string_view bytes) {
        const district::Leaf leaf = codec::leaf_from(bytes);
        told.hear(leaf);
        return upkeep::carried_by(leaf.event);
    };
    try {
        const auto journal = storage::open(common.db)->contents();
        const auto key = key_if_there(common, *journal);
        std::optional<vault::Sealer> sealer;
        if (key) sealer.emplace(key->master, vault::system_entropy());
        answer.with_key = key.has_value();
        const journal::Verdict verdict = journal::verify(*journal, sealer ? &*sealer : nullptr, meaning, *heads);
        answer.demonstration = told.demonstration;
        answer.fits = verdict.ok();
        answer.size = verdict.size;
        answer.root = verdict.root;
        answer.faults = verdict.faults;
        answer.opened = verdict.opened;
        answer.unopened = verdict.unopened;
        answer.erased = verdict.erased;
        answer.documents = verdict.documents;
        if (verdict.fault) {
            answer.leaf = verdict.fault->leaf;
            answer.row = verdict.fault->row;
            answer.chinese = printable(verdict.fault->chinese);
            answer.english = printable(verdict.fault->english);
        }
        journal::ChainCheck chain;
        journal->plain_rows([&](const journal::PlainRow& row) { chain.take(row.kind, row.key, row.bytes); });
        std::optional<vault::Marker> marker;
        if (key) marker.emplace(key->master, vault::Use::log);
        take(answer, chain.verdict(told.log, now, marker ? &*marker : nullptr));
    } catch (const journal::StorageError& error) {
        if (error.kind() != journal::Trouble::damaged) throw;
        return cannot_be_opened(error);
    }
    return answer;
}

int say(Shell& shell, const Common& common, const VerifyAnswer& answer)
{
    const int code = answer.fits ? done : does_not_verify;
    if (common.json) return say_json(shell, answer), code;
    const bool english = common.english();
    if (answer.demonstration)
        shell.out << (english ? "A demonstration district: everything in it is made up.\n"
                              : "这是演示区，内容全部虚构。\n");
    shell.out << count_of(answer, english) << log_count_of(answer, english) << '\n';
    if (!answer.with_key)
        shell.out << (english ? "Without the key file: ciphertexts and commitments were checked, "
                                "no text was opened.\n"
                              : "没有密钥文件：已核对密文与承诺，没有打开文字。\n");
    if (answer.fits) {
        shell.out << (english ? "Verification passed.\n" : "核验通过。\n");
        return code;
    }
    std::string where;
    if (answer.leaf) where += english ? fmt::format("leaf {}", *answer.leaf) : fmt::format("第{}叶", *answer.leaf);
    if (answer.row) {
        if (!where.empty()) where += english ? ", " : "，";
        where += english ? fmt::format("vault row {}", answer.row->number())
                         : fmt::format("密文第{}条", answer.row->number());
    }
    if (!where.empty()) where += english ? ": " : "：";
    shell.out << fmt::format(
        "{}{}{}{}\n", english ? "Verification failed: " : "核验不通过：", where,
        (english ? answer.english : answer.chinese).value_or(""),
        answer.faults > 1 ? fmt::format(fmt::runtime(english ? " ({} faults in all)" : "（共{}处）"), answer.faults)
                          : "");
    return code;
}

}  // namespace jinze::cli
