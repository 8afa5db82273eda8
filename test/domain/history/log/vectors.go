// Writes vectors.json: what golang.org/x/mod/sumdb (tlog and note, the implementation behind Go's checksum database) makes of fixed input.
// go run vectors.go > vectors.json, in a module with golang.org/x/mod v0.20.0.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type hashes map[int64]tlog.Hash

func (h hashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	found := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		found[i] = h[index]
	}
	return found, nil
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

const most, tiled = 300, 70000

func main() {
	stored := hashes{}
	for n := int64(0); n < tiled; n++ {
		at := tlog.StoredHashIndex(0, n)
		for i, h := range must(tlog.StoredHashes(n, []byte(fmt.Sprintf("leaf %d", n)), stored)) {
			stored[at+int64(i)] = h
		}
	}
	roots := []string{}
	inclusion, consistency := sha256.New(), sha256.New()
	for size := int64(0); size <= most; size++ {
		root := must(tlog.TreeHash(size, stored))
		roots = append(roots, base64.StdEncoding.EncodeToString(root[:]))
		for n := int64(0); n < size; n++ {
			for _, h := range must(tlog.ProveRecord(size, n, stored)) {
				inclusion.Write(h[:])
			}
			for _, h := range must(tlog.ProveTree(size, n+1, stored)) {
				consistency.Write(h[:])
			}
		}
	}
	tiles := map[string]string{}
	for _, tile := range tlog.NewTiles(8, 0, tiled) {
		if tile.L > 0 || tile.N%100 == 0 || tile.W < 256 {
			sum := sha256.Sum256(must(tlog.ReadTileData(tile, stored)))
			tiles[tile.Path()] = hex.EncodeToString(sum[:])
		}
	}
	root := must(tlog.TreeHash(tiled, stored))
	secret, public, _ := note.GenerateKey(bytes.NewReader(bytes.Repeat([]byte{7}, 64)), "example.org/log")
	other, otherPublic, _ := note.GenerateKey(bytes.NewReader(bytes.Repeat([]byte{9}, 64)), "example.org/other")
	text := fmt.Sprintf("example.org/log\n%d\n%s\n", tiled, base64.StdEncoding.EncodeToString(root[:]))
	signed := must(note.Sign(&note.Note{Text: text}, must(note.NewSigner(secret)), must(note.NewSigner(other))))
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetIndent("", "  ")
	encoder.Encode(map[string]any{
		"source": "golang.org/x/mod v0.20.0, sumdb/tlog and sumdb/note; made by vectors.go",
		"leaves": "the text 'leaf N', N from 0", "roots": roots,
		"inclusion":   hex.EncodeToString(inclusion.Sum(nil)),
		"consistency": hex.EncodeToString(consistency.Sum(nil)),
		"size":        tiled, "tiles": tiles, "note": string(signed), "keys": []string{public, otherPublic},
	})
}
