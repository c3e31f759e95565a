#include "storage/journal/verify.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace jinze::journal {
namespace {

struct Promise {
    Digest commitment;
    std::uint64_t leaf;
};

struct OfDigest {
    std::size_t operator()(const Digest& digest) const
    {
        std::size_t start = 0;  // any eight bytes of a hash are themselves a hash
        std::copy_n(digest.begin(), sizeof start, reinterpret_cast<std::uint8_t*>(&start));
        return start;
    }
};

class Verification {
public:
    Verification(const Reading& journal, const vault::Sealer* sealer, const Meaning& meaning,
                 std::span<const ledger::Head> known)
        : journal_{journal}, sealer_{sealer}, meaning_{meaning}, known_(known.begin(), known.end())
    {
        std::ranges::sort(known_, {}, &ledger::Head::size);
    }

    Verdict run()
    {
        check_known();
        attempt([this] { journal_.read(0, [this](const Leaf& leaf) { check(leaf); }); });
        check_end();
        attempt([this] { journal_.rows([this](const StoredRow& stored) { check(stored); }); });
        check_nothing_is_missing();
        attempt([this] { check_documents(); });
        attempt([this] {
            if (const auto damage = journal_.damage())
                fault("数据库已损坏：" + *damage, "the database is damaged: " + *damage);
        });
        return verdict_;
    }

private:
    // If a file is too damaged to be read to its end, that is a fault; verification continues.
    template <class Part>
    void attempt(Part part)
    {
        try {
            part();
        } catch (const StorageError& error) {
            fault(std::string{"无法继续读取："} + error.what(), error.what());
        }
    }

    void fault(Fault found)
    {
        if (!verdict_.fault) verdict_.fault = std::move(found);
        ++verdict_.faults;
    }
    void fault(std::string chinese, std::string english)
    {
        fault(Fault{{}, {}, std::move(chinese), std::move(english)});
    }
    void fault(std::uint64_t leaf, std::string chinese, std::string english)
    {
        fault(Fault{leaf, {}, std::move(chinese), std::move(english)});
    }
    void fault(SealedId row, std::uint64_t leaf, std::string chinese, std::string english)
    {
        fault(Fault{leaf, row, std::move(chinese), std::move(english)});
    }
    void fault(SealedId row, std::uint64_t leaf, vault::Failure failure)
    {
        fault(row, leaf, std::string{in_chinese(failure)}, std::string{to_text(failure)});
    }

    void check(const Leaf& leaf)
    {
        const std::uint64_t index = frontier_.size() + skipped_;
        if (leaf.index != index) {
            fault(index, "缺了这一叶", "this leaf is missing");
            skipped_ += leaf.index - index;
        }
        frontier_.append(ledger::leaf_hash(view_of(leaf.bytes)));
        note(leaf);
        check_known();
        if (!leaf.root) return;
        if (*leaf.root != frontier_.root()) {
            const std::string from = std::to_string(unrooted_from_), to = std::to_string(leaf.index);
            fault(unrooted_from_, "第" + from + "至" + to + "叶算出的根与其后所存的根不同",
                  "leaves " + from + " to " + to + " do not give the root stored after them");
        }
        unrooted_from_ = leaf.index + 1;
    }

    void check_known()
    {
        for (; next_known_ < known_.size() && known_[next_known_].size == frontier_.size(); ++next_known_)
            if (known_[next_known_].root != frontier_.root())
                fault(frontier_.size(), "此前各叶算出的根与别处所知的根不同",
                      "the leaves before this one do not give the root known from elsewhere");
    }

    void check_end()
    {
        verdict_.size = frontier_.size();
        verdict_.root = frontier_.root();
        if (verdict_.size + skipped_ != unrooted_from_)
            fault(unrooted_from_, "账本到此为止而没有根：末尾被截去",
                  "the ledger ends here without a root: its end was cut off");
        if (next_known_ < known_.size()) {
            const std::string had = std::to_string(known_.back().size);
            fault(verdict_.size, "账本到此为止，而别处所知已有" + had + "叶",
                  "the ledger ends here, but it is known to have had " + had + " leaves");
        }
    }

    void note(const Leaf& leaf)
    {
        Carried carried;
        try {
            carried = meaning_(leaf.bytes);
        } catch (const std::exception& problem) {
            fault(leaf.index, std::string{"这一叶无法解读："} + problem.what(),
                  std::string{"this leaf cannot be understood: "} + problem.what());
            return;
        }
        for (const Sealed& sealed : carried.sealed)
            if (!promised_.emplace(sealed.row, Promise{sealed.commitment, leaf.index}).second)
                fault(sealed.row, leaf.index, "此前已有一叶承诺了同一条密文",
                      "a leaf before this one committed to the same row");
        for (const SealedId id : carried.erased)
            if (promised_.contains(id))
                erased_.insert(id);
            else
                fault(id, leaf.index, "这一叶删除的密文，此前没有一叶承诺过",
                      "this leaf erases a row to which no leaf before it committed");
        for (const Digest& document : carried.documents) wanted_.emplace(document, leaf.index);
    }

    void check(const StoredRow& stored)
    {
        const SealedId id = stored.row.id;
        const auto promise = promised_.find(id);
        if (promise == promised_.end()) {
            fault(Fault{{}, id, "没有一叶承诺过这一条", "no leaf committed to this row"});
            return;
        }
        seen_.insert(id);
        const std::uint64_t leaf = promise->second.leaf;
        if (erased_.contains(id)) {
            if (stored.erased)
                ++verdict_.erased;
            else
                fault(id, leaf, "这一条已决定删除，但还存有内容：请再删除一次",
                      "this row was erased, but something of it is stored: erase it again");
        } else if (stored.erased) {
            fault(id, leaf, "这一条是空的，但没有一叶说它已删除",
                  "this row is empty, but no leaf says that it was erased");
        } else if (const auto why = vault::check_without_key(stored.row, promise->second.commitment)) {
            fault(id, leaf, *why);
        } else if (!sealer_) {
            ++verdict_.unopened;
        } else if (const auto text = sealer_->open(stored.row)) {
            ++verdict_.opened;
        } else {
            fault(id, leaf, text.error());
        }
    }

    void check_nothing_is_missing()
    {
        if (seen_.size() == promised_.size()) return;
        std::vector<SealedId> missing;
        for (const auto& [id, promise] : promised_)
            if (!seen_.contains(id)) missing.push_back(id);
        std::ranges::sort(missing);
        for (const SealedId id : missing)
            fault(id, promised_.at(id).leaf, "这一叶承诺的密文缺失", "the row to which this leaf committed is missing");
    }

    void check_documents()
    {
        journal_.documents([this](const Digest& hash, std::string_view bytes) {
            ++verdict_.documents;
            if (ledger::sha256(view_of(bytes)) != hash)
                fault("公开文件" + to_hex(hash) + "被改动过",
                      "the document stored as " + to_hex(hash) + " was altered");
            wanted_.erase(hash);
        });
        for (const auto& [hash, leaf] : wanted_)
            fault(leaf, "这一叶所引的公开文件" + to_hex(hash) + "不见了",
                  "the document " + to_hex(hash) + " to which this leaf refers is missing");
    }

    const Reading& journal_;
    const vault::Sealer* sealer_;
    const Meaning& meaning_;
    std::vector<ledger::Head> known_;  // in ascending order
    std::size_t next_known_ = 0;

    ledger::Frontier frontier_;
    std::uint64_t unrooted_from_ = 0;  // the first leaf after the last stored root
    std::uint64_t skipped_ = 0;        // leaves missing so far
    std::unordered_map<SealedId, Promise> promised_;
    std::unordered_set<SealedId> erased_, seen_;
    std::unordered_map<Digest, std::uint64_t, OfDigest> wanted_;
    Verdict verdict_;
};

}  // namespace

Verdict verify(const Reading& journal, const vault::Sealer* sealer, const Meaning& meaning,
               std::span<const ledger::Head> known)
{
    return Verification{journal, sealer, meaning, known}.run();
}

}  // namespace jinze::journal
